package org.intertwiner.nn.task;

/** A kind of learned potential. */
public enum PotentialModel {
  /** Gated convolutions with harmonics ({@code TensorConvolutionNetwork}). */
  CONVOLUTION,
  /** Symmetric products of what neighbours bring ({@code ClusterExpansionNetwork}). */
  CLUSTER_EXPANSION
}
