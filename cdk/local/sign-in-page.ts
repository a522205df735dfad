import { Html, html } from './page.ts';
import { type DemoPerson, rolesOf } from './people.ts';

/** What somebody new has typed, and what is wrong with it. */
export interface NewPersonForm {
  readonly name: string;
  readonly email: string;
  readonly faults: { readonly name?: string; readonly email?: string };
}

const blank: NewPersonForm = { name: '', email: '', faults: {} };

/** The page on which one chooses who to be: everybody known, by organisation, and a form for somebody new. */
export function signInPage(action: string, people: readonly DemoPerson[], form: NewPersonForm = blank): Html {
  const faults = Object.entries(form.faults);
  return html`${
    faults.length > 0 &&
    html`<div class="errors" role="alert">
<h2>You are not signed in yet</h2>
<ul>${faults.map(([field, fault]) => html`<li><a href="#${field}">${fault}</a></li>`)}</ul>
</div>`
  }
<h1>Choose who you are</h1>
<p class="lede">This is Evenhand on one machine, for trying it out: there is no password, and whoever can open this page can be anybody on it.</p>
${
  people.length > 0 &&
  html`<form method="post" action="${action}" class="groups">
${byOrganisation(people).map(
  ([organisation, members], i) => html`<section class="group" aria-labelledby="group-${i}">
<h2 id="group-${i}">${organisation}</h2>
<ul>${members.map(
    (person) =>
      html`<li><button class="person" name="sub" value="${person.sub}"><b>${person.name}</b><small>${
        rolesOf(person) || person.email
      }</small></button></li>`,
  )}</ul>
</section>`,
)}
</form>`
}
<section class="group stack" aria-labelledby="new">
<h2 id="new">Somebody new</h2>
<p>An organisation that is not here yet starts with a person who is not here yet: a supplier who was invited by e-mail, or the first administrator of a buyer.</p>
<form method="post" action="${action}" class="stack" novalidate>
${field('name', 'Your name', form, 'name')}
${field('email', 'E-mail address', form, 'email')}
<div><button class="btn primary">Sign in as somebody new</button></div>
</form>
</section>`;
}

function field(name: 'name' | 'email', label: string, form: NewPersonForm, autocomplete: string): Html {
  const fault = form.faults[name];
  return html`<div class="field">
<label for="${name}">${label}</label>
${fault !== undefined && html`<p class="error" id="${name}-error">${fault}</p>`}
<input id="${name}" name="${name}" type="${name === 'email' ? 'email' : 'text'}" value="${form[name]}" maxlength="200" autocomplete="${autocomplete}"${
    fault !== undefined && new Html(` aria-invalid="true" aria-describedby="${name}-error"`)
  }>
</div>`;
}

function byOrganisation(people: readonly DemoPerson[]): [string, DemoPerson[]][] {
  return [...Map.groupBy(people, (person) => person.organisation?.name ?? 'Signed in here before')];
}
