package org.intertwiner.nn.message.conditioning;

/** How attributes enter a message; see {@link ConditionedMap}. */
public enum Conditioning {
  /** Beside the features: W[f; c] + b. */
  WEAK,
  /** As factors: (W₁f + b) ⊙ W₂c. */
  STRONG,
  /** In all products: Σ B f ⊗ c + b. */
  PURE
}
