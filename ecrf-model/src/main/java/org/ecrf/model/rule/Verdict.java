package org.ecrf.model.rule;

/** What a criterion answers. */
public enum Verdict {
  MET(Effect.ALLOWS),
  NOT_MET(Effect.BLOCKS),
  EXCLUDED(Effect.BLOCKS),
  NOT_EXCLUDED(Effect.ALLOWS),
  UNDETERMINED(Effect.WAITS);

  private final Effect effect;

  Verdict(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }

  /** What the answer means for the decision. */
  public enum Effect {
    ALLOWS,
    BLOCKS,
    WAITS
  }
}
