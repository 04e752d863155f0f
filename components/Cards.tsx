import type { Services } from '../lib/app/services.ts';
import { quoteOf } from '../lib/reading/table/correction.ts';
import { correctionOf, correctMeasure } from './correct-measure.ts';
import { MeasureCard } from './MeasureCard.tsx';
import { decided } from './RepairActions.tsx';
import { RepairCard } from './RepairCard.tsx';
import type { ReaderModel } from './use-reader.ts';

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
  readonly onReceipt: () => void;
  readonly onClose: () => void;
}

/** The card beside the text: why a measure was marked, or what was done to a place and what can be. */
export function Cards({ chosen, model, services, onReceipt, onClose }: CardsProps) {
  const { kind, index } = chosen;
  switch (kind) {
    case 'measure': {
      const measure = model.measures[index];
      if (!measure) return null;
      return (
        <MeasureCard
          measure={measure}
          text={quoteOf(measure, model.paragraphs)}
          correction={correctionOf(model, index)}
          ruleWords={services.ruleWords}
          onCorrect={(correction) => correctMeasure(model, index, correction)}
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
