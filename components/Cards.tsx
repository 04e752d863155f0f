import type { Services } from '../lib/app/services.ts';
import { quoteOf } from '../lib/reading/table/correction.ts';
import { measureRows } from '../lib/reading/table/measure-rows.ts';
import { copyMeasure } from './copy-measure.ts';
import { correctionOf, correctMeasure } from './correct-measure.ts';
import { MeasureCard } from './MeasureCard.tsx';
import { decided } from './RepairActions.tsx';
import { RepairCard } from './RepairCard.tsx';
import css from './styles/cards.css?inline';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What a card is open for: a measure or a repair, by its index. */
export interface Chosen {
  readonly kind: 'measure' | 'repair';
  readonly index: number;
}

/** What a card is of, and the ways out of it. */
export interface CardsProps {
  readonly chosen: Chosen;
  readonly model: ReaderModel;
  readonly services: Services;
  readonly onStatus: (status: string) => void;
  readonly onReceipt: () => void;
  readonly onClose: () => void;
}

function Card({ chosen, model, services, onStatus, onReceipt, onClose }: CardsProps) {
  const words = useWords();
  const { kind, index } = chosen;
  switch (kind) {
    case 'measure': {
      const measure = model.measures[index];
      if (!measure) return null;
      const { reading } = model;
      const copy = (): void => {
        const [row] = measureRows({ blocks: reading.blocks, measures: [measure] }, () => true);
        if (row) copyMeasure(services, words, reading, row).then(onStatus);
      };
      return (
        <MeasureCard
          measure={measure}
          text={quoteOf(measure, model.paragraphs)}
          correction={correctionOf(model, index)}
          ruleWords={services.ruleWords}
          onCorrect={(correction) => correctMeasure(model, index, correction)}
          onCopy={copy}
          onClose={onClose}
        />
      );
    }
    case 'repair': {
      const repair = model.reading.repairs[index];
      return repair ? (
        <RepairCard
          repair={repair}
          index={index}
          decisions={model.decisions}
          onDecide={(which, action) => model.setDecisions((d) => decided(d, which, action))}
          onReceipt={onReceipt}
          onClose={onClose}
        />
      ) : null;
    }
    default:
      return kind satisfies never;
  }
}

/** The card beside the text: why a measure was marked, or what was done to a place and what can be. */
export const Cards = (props: CardsProps) => (
  <>
    <Card {...props} />
    <style>{css}</style>
  </>
);
