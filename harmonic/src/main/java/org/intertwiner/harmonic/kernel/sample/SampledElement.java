package org.intertwiner.harmonic.kernel.sample;

import org.intertwiner.harmonic.kernel.KernelElement;

/**
 * What one element of a sampled basis is: φ_ring(|x|) · scale · K(x/|x|).
 *
 * @param degree the harmonic degree of K
 * @param ring the ring
 * @param scale the factor from normalisation, one where none was asked for
 * @param exact the exact kernel K
 */
public record SampledElement(int degree, int ring, double scale, KernelElement exact) {}
