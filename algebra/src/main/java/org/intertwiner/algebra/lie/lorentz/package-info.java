/**
 * Boosts, rotations and their double cover SL(2, ℂ), in closed form.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.lie.lorentz.Boosts}, {@link
 * org.intertwiner.algebra.lie.lorentz.BoostRotation} and {@link
 * org.intertwiner.algebra.lie.lorentz.LorentzSpinor}.
 *
 * <p>Key result: every element of SO⁺(3,1) is an exponential, and {@code LorentzSpinor} finds its
 * logarithm by a formula of 2 × 2 matrices, also for half turns, null rotations and combined boosts
 * and rotations.
 *
 * <p>Notes: coordinates are (x₁, …, x_p, t), time last, metric diag(1, …, 1, −1). The boost of
 * rapidity ζ moves the point at rest to the velocity tanh ζ.
 *
 * <p>Sources: S. Weinberg, "The Quantum Theory of Fields" I (1995), section 2.7; R. Penrose and W.
 * Rindler, "Spinors and Space-Time" 1 (1984), section 1.2.
 */
@NullMarked
package org.intertwiner.algebra.lie.lorentz;

import org.jspecify.annotations.NullMarked;
