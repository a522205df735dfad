import type { Block } from '../pages/notice/blocks.ts';

/** Text as people typed it, with its paragraphs and lists. */
export const Prose = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, i) => {
      const key = `${i} ${block.kind}`;
      if (block.kind === 'paragraph')
        return (
          <p key={key} class="measure">
            {block.text}
          </p>
        );
      if (block.kind === 'heading') return <h3 key={key}>{block.text}</h3>;
      return (
        <ul key={key} class="measure">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    })}
  </>
);
