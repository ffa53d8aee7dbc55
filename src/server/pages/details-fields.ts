import { guestNamedKinds } from '../../contract/location.js';
import type { Location } from '../../contract/location.js';
import type { SpokenEventType, SpokenQuestion } from '../../contract/spoken-event-type.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import { answerPrefix, textIn } from './details-form.js';
import type { Written } from './details-form.js';
import type { GuestPageTexts } from './texts/guest-page-texts.js';

/** What the fields of a form are drawn from. */
export interface FormState {
  readonly words: GuestPageTexts;
  readonly written: Written;
  readonly faults: ReadonlySet<string>;
}

/** Everything that is asked of a guest. */
export function detailsFields(
  state: FormState,
  eventType: SpokenEventType,
  place: Location | undefined,
): readonly Markup[] {
  const { details } = state.words;
  const { furtherGuests = 0, questions } = eventType;
  const isCalled = place?.kind === 'phone-host-calls';
  return [
    input(state, { name: 'name', label: details.name, type: 'text', autocomplete: 'name', isRequired: true }),
    input(state, {
      name: 'email',
      label: details.email,
      type: 'email',
      autocomplete: 'email',
      isRequired: true,
    }),
    ...(place && guestNamedKinds.includes(place.kind)
      ? [
          input(state, {
            name: 'detail',
            label: isCalled ? details.number : details.place,
            type: isCalled ? 'tel' : 'text',
            autocomplete: isCalled ? 'tel' : 'off',
            isRequired: true,
          }),
        ]
      : []),
    ...(furtherGuests > 0 ? [area(state, { name: 'further', label: details.further(furtherGuests) })] : []),
    ...questions.flatMap((question) => (question.kind === 'hidden' ? [] : [questionField(state, question)])),
  ];
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean | undefined;
  readonly help?: string | undefined;
}

function questionField(state: FormState, question: SpokenQuestion): Markup {
  const { id, kind, label, help, required: isRequired } = question;
  const field: Field = { name: `${answerPrefix}${id}`, label: isolated(label), isRequired, help };
  switch (kind) {
    case 'long-text':
      return area(state, field);
    case 'choice':
    case 'choices':
      return choice(state, field, question);
    case 'consent':
      return consent(state, field);
    default:
      return input(state, { ...field, ...inputOf[kind] });
  }
}

const inputOf: Readonly<Record<string, { readonly type: string; readonly autocomplete: string }>> = {
  email: { type: 'email', autocomplete: 'off' },
  phone: { type: 'tel', autocomplete: 'tel' },
  url: { type: 'url', autocomplete: 'url' },
};

function input(
  state: FormState,
  {
    type = 'text',
    autocomplete = 'off',
    ...field
  }: Field & { readonly type?: string; readonly autocomplete?: string },
): Markup {
  const { name } = field;
  return fieldOf(
    state,
    field,
    markup`<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${textIn(state.written, name)}" ${attributes(state, field)}>`,
  );
}

function area(state: FormState, field: Field): Markup {
  const { name } = field;
  return fieldOf(
    state,
    field,
    markup`<textarea id="${name}" name="${name}" rows="4" ${attributes(state, field)}>
${textIn(state.written, name)}</textarea>`,
  );
}

function choice(
  state: FormState,
  field: Field,
  { kind, options = [], optionLabels }: SpokenQuestion,
): Markup {
  const { name } = field;
  const chosen = state.written.get(name) ?? [];
  const isOne = kind === 'choice';
  return markup`<fieldset class="field" ${attributes(state, { ...field, isRequired: false })}>
<legend>${labelOf(state, field)}</legend>
${options.map(
  (option) =>
    markup`<label class="option"><input type="${isOne ? 'radio' : 'checkbox'}" name="${name}" value="${option}" ${
      chosen.includes(option) ? markup`checked` : ''
    } ${isOne && field.isRequired === true ? markup`required` : ''}> ${isolated(optionLabels?.[option] ?? option)}</label>`,
)}
${after(state, field)}
</fieldset>`;
}

function consent(state: FormState, field: Field): Markup {
  const { name, label } = field;
  return markup`<div class="field"><label class="option"><input type="checkbox" id="${name}" name="${name}" value="yes" ${
    textIn(state.written, name) === '' ? '' : markup`checked`
  } ${attributes(state, field)}> ${label}</label>
${after(state, field)}</div>`;
}

function fieldOf(state: FormState, field: Field, control: Markup): Markup {
  return markup`<div class="field"><label for="${field.name}">${labelOf(state, field)}</label>
${control}
${after(state, field)}</div>`;
}

function labelOf({ words }: FormState, { label, isRequired = false }: Field): Markup {
  return markup`${label}${isRequired ? '' : markup` <small>(${words.details.optional})</small>`}`;
}

/** Help, and what is wrong. */
function after({ words, faults }: FormState, { name, help }: Field): Markup {
  return markup`${help === undefined ? '' : markup`<p class="quiet lines" id="${name}-help">${isolated(help)}</p>`}${
    faults.has(name) ? markup`<p class="fault" id="${name}-fault">${words.details.fault}</p>` : ''
  }`;
}

function attributes({ faults }: FormState, { name, help, isRequired = false }: Field): Markup {
  const isFaulty = faults.has(name);
  const described = [help === undefined ? '' : `${name}-help`, isFaulty ? `${name}-fault` : '']
    .filter(Boolean)
    .join(' ');
  return markup`${isRequired ? markup`required` : ''} ${isFaulty ? markup`aria-invalid="true"` : ''} ${
    described === '' ? '' : markup`aria-describedby="${described}"`
  }`;
}
