import { type Language, languages } from '../../shared/words/language.ts';
import { t } from '../../shared/words/say.ts';
import { language, speak } from '../language.ts';
import { person } from '../session.ts';

/** Tells the server, so that letters speak it too, then speaks it here. No answer, or none in time, keeps nobody from it. */
async function choose(chosen: Language): Promise<void> {
  if (person.value) await import('./tell-language.ts').then(({ tellLanguage }) => tellLanguage(chosen)).catch(() => {});
  speak(chosen);
}

/** The languages of the site, each by its own name in its own language. */
export const Languages = () => (
  <nav class="row" aria-label={t('Language')}>
    {(Object.keys(languages) as Language[]).map((tag) => (
      <button
        key={tag}
        type="button"
        class="btn small"
        lang={tag}
        aria-pressed={tag === language}
        onClick={() => void choose(tag)}
      >
        {languages[tag]}
      </button>
    ))}
  </nav>
);
