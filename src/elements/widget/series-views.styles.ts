import { css } from 'lit';

export const seriesViewStyles = css`
  .chosen-others {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .status .chosen-others {
    justify-items: center;
  }

  .chosen-others li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  .chosen-others li > span::first-letter {
    text-transform: uppercase;
  }

  .chosen-others bdi {
    font-variant-numeric: tabular-nums;
  }

  .summary .chosen-others,
  .status .chosen-count {
    display: none;
  }

  .summary .chosen-count {
    font-size: 0.875em;
  }

  @container booking-widget (min-inline-size: 42em) {
    .summary .chosen-others {
      display: grid;
    }

    .summary .chosen-count {
      display: none;
    }
  }
`;
