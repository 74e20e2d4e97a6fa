package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * A local maximum of a real function on SO(3), or of the real part of a complex one.
 *
 * <p>Example: {@code new RotationPeak(UnitQuaternion.ONE, 1)}.
 *
 * @param rotation where it is
 * @param value the value there
 */
public record RotationPeak(UnitQuaternion rotation, double value) {}
