/** The tree of criteria as it is read: sections with what they hold, in the order of the criteria. */
import type { Criterion, Method, Section } from '../../../shared/event.ts';
import type { MethodEdit } from './method-at.ts';

type Leaf = { is: 'criterion'; item: Criterion; of: [] };
type Branch = { is: 'section'; item: Section; of: Node[] };
/** A criterion, or a section with what it holds. */
export type Node = Leaf | Branch;

/** A line of the table: what stands there, at which place of its list, how deep, and where it can move. */
export type Row = {
  is: Node['is'];
  id: string;
  /** Its place among the method's criteria, or among its sections. */
  i: number;
  depth: number;
  /** Its place among what it can change places with, and how many those are. */
  place: number;
  of: number;
};

/** An empty section has no place among criteria: it stands after what is filled. */
const isEmpty = (node: Node): boolean => node.is === 'section' && node.of.every(isEmpty);

/**
 * The tree of a method. What names a section that is not there stands at the top; of sections that hold one another in a circle
 * the first does, so that every one of them is seen and can be put elsewhere.
 */
export function nodesOf({ criteria, sections = [] }: Pick<Method, 'criteria' | 'sections'>): Node[] {
  const known = new Map(sections.map((s) => [s.id, s]));
  const placed = new Set<string>();
  const firstLeaf = (node: Node): number =>
    node.is === 'criterion'
      ? criteria.indexOf(node.item)
      : Math.min(Number.POSITIVE_INFINITY, ...node.of.map(firstLeaf));
  const inOrder = (nodes: Node[]): Node[] =>
    nodes
      .map((node, k) => ({ node, leaf: firstLeaf(node), k }))
      .sort((a, b) => (a.leaf === b.leaf ? a.k - b.k : a.leaf - b.leaf))
      .map(({ node }) => node);
  const branch = (s: Section): Branch => {
    placed.add(s.id);
    return { is: 'section', item: s, of: under(s.id) };
  };
  const under = (id: string | undefined): Node[] => {
    const here = (x: Criterion | Section) => (x.in !== undefined && known.has(x.in) ? x.in : undefined) === id;
    const leaves = criteria.filter(here).map((item): Leaf => ({ is: 'criterion', item, of: [] }));
    const branches = sections.filter((s) => here(s) && !placed.has(s.id)).map(branch);
    return inOrder([...leaves, ...branches]);
  };
  const top = under(undefined);
  for (const s of sections) if (!placed.has(s.id)) top.push(branch(s));
  return inOrder(top);
}

/** The lines of the table, from above. */
export function outline(method: Pick<Method, 'criteria' | 'sections'>): Row[] {
  const { criteria, sections = [] } = method;
  const rows = (nodes: readonly Node[], depth: number): Row[] =>
    nodes.flatMap((node) => {
      const peers = nodes.filter((other) => isEmpty(other) === isEmpty(node));
      const i = node.is === 'criterion' ? criteria.indexOf(node.item) : sections.indexOf(node.item);
      const { id } = node.item;
      return [{ is: node.is, id, i, depth, place: peers.indexOf(node), of: peers.length }, ...rows(node.of, depth + 1)];
    });
  return rows(nodesOf(method), 0);
}

/** A method with this tree: criteria and sections in the order in which they are read. */
export function withTree(method: Method, tree: readonly Node[]): Method {
  const leaves: Criterion[] = [];
  const branches: Section[] = [];
  const walk = (nodes: readonly Node[], into: string | undefined) => {
    for (const { is, item, of } of nodes) {
      const { in: _, ...bare } = item;
      const placed = into === undefined ? bare : { ...bare, in: into };
      if (is === 'criterion') leaves.push(placed as Criterion);
      else branches.push(placed as Section);
      walk(of, item.id);
    }
  };
  walk(tree, undefined);
  const { sections: _, ...rest } = method;
  return { ...rest, ...(branches.length > 0 && { sections: branches }), criteria: leaves };
}

/** Changes each list of siblings, from the deepest. */
const eachList = (nodes: readonly Node[], change: (siblings: Node[]) => Node[]): Node[] =>
  change(nodes.map((node) => (node.is === 'section' ? { ...node, of: eachList(node.of, change) } : node)));

/** Moves a criterion, or a section with all that it holds, by so many places among those it stands with. */
export const moveNode =
  (id: string, by: number): MethodEdit =>
  (method) =>
    withTree(
      method,
      eachList(nodesOf(method), (siblings) => {
        const node = siblings.find((n) => n.item.id === id);
        if (!node) return siblings;
        const peers = siblings.filter((other) => isEmpty(other) === isEmpty(node));
        const other = peers[peers.indexOf(node) + by];
        if (!other) return siblings;
        return siblings.map((n) => (n === node ? other : n === other ? node : n));
      }),
    );

/** The ids of a section and of all sections inside it: it can be put into none of them. */
export function insideOf(method: Pick<Method, 'criteria' | 'sections'>, id: string): Set<string> {
  const ids = new Set<string>();
  const walk = (nodes: readonly Node[], inside: boolean): void => {
    for (const node of nodes) {
      const now = inside || node.item.id === id;
      if (now && node.is === 'section') ids.add(node.item.id);
      walk(node.of, now);
    }
  };
  walk(nodesOf(method), false);
  return ids;
}

/**
 * Puts a criterion or a section, at its end, into a section; of undefined, at the top. A section never into itself. An empty section
 * beside it comes to where it stood, so that nothing changes places when somebody begins to group what is there.
 */
export const standIn =
  (id: string, into: string | undefined): MethodEdit =>
  (method) => {
    if (into !== undefined && insideOf(method, id).has(into)) return method;
    const before = nodesOf(method);
    const of = (wanted: string | undefined, nodes: readonly Node[] = before): Node | undefined =>
      nodes.find((n) => n.item.id === wanted) ?? nodes.map((n) => of(wanted, n.of)).find((n) => n !== undefined);
    const [node, section] = [of(id), of(into)];
    if (!node) return method;
    if (section?.is === 'section' && section.of.length === 0 && section.item.in === node.item.in) {
      const holding: Node = { ...section, of: [node] };
      return withTree(
        method,
        eachList(before, (siblings) =>
          siblings.flatMap((n) => (n.item.id === id ? [holding] : n.item.id === into ? [] : [n])),
        ),
      );
    }
    const without = eachList(before, (siblings) => siblings.filter((n) => n.item.id !== id));
    const put = (nodes: readonly Node[]): Node[] =>
      nodes.map((n) => (n.is !== 'section' ? n : { ...n, of: n.item.id === into ? [...n.of, node] : put(n.of) }));
    return withTree(method, into === undefined ? [...without, node] : put(without));
  };

/** Takes a section away; what it held stands where it stood. */
export const dissolve =
  (id: string): MethodEdit =>
  (method) =>
    withTree(
      method,
      eachList(nodesOf(method), (siblings) => siblings.flatMap((n) => (n.item.id === id ? n.of : [n]))),
    );
