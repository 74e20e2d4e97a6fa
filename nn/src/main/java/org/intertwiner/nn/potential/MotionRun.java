package org.intertwiner.nn.potential;

/**
 * What a run of molecular dynamics ended with.
 *
 * <p>Example: {@code run.last().structure()}.
 *
 * @param last the last frame
 * @param drift how the energy was kept
 */
public record MotionRun(MotionFrame last, EnergyDrift drift) {}
