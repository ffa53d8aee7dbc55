import { css } from 'lit';

export const rareStyles = css`
  .place {
    display: grid;
    gap: 16px;
    max-inline-size: 32em;
    margin-inline: auto;
  }

  .place .back {
    justify-self: start;
    margin-block-end: -8px;
  }

  .place > .primary {
    min-block-size: 48px;
    font-weight: 600;
  }

  .done booking-manage::part(base),
  .waitlist booking-waitlist::part(base) {
    --_ends: 0px;

    padding-inline: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }

  /* What it is for stands above already. */
  .waitlist booking-waitlist::part(what) {
    display: none;
  }

  .footer .wait {
    padding-inline: 10px;
    text-align: start;
  }

  .waitlist:focus {
    outline: none;
  }

  .move,
  .waitlist {
    max-inline-size: 34rem;
    margin-inline: auto;
  }

  .leaving {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: center;
    margin-block-start: 16px;
    padding: 8px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .leaving a {
    color: var(--_accent);
    font-weight: 500;
  }

  .menu booking-event-type-list {
    margin-block-start: 16px;
  }

  @media print {
    .leaving {
      display: none;
    }
  }
`;
