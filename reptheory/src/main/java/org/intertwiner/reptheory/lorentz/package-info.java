/**
 * Finite-dimensional representations of the Lorentz group and of all O(p, q).
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.lorentz.LorentzIrrep}, (A, B) of SL(2,
 * ℂ); {@link org.intertwiner.reptheory.lorentz.ParityRepresentation}, with the reflection of space;
 * {@link org.intertwiner.reptheory.lorentz.TracelessTensors}, tensors of O(p, q) of a tableau's
 * symmetry without traces.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.lorentz.TracelessTensors#of}: exact
 * rational matrices on the algebra and the reflections, with the tensors themselves.
 *
 * <p><em>Notes:</em> metrics are diag(+, …, −), time last; spinors A of t + x·σ ↦ A(t + x·σ)A* are
 * (½, 0).
 *
 * <p><em>Sources:</em> W.-K. Tung, Group Theory in Physics (1985); R. C. King, J. Phys. A 8 (1975)
 * 429; N. El Samra and R. C. King, J. Phys. A 12 (1979) 2317.
 */
@NullMarked
package org.intertwiner.reptheory.lorentz;

import org.jspecify.annotations.NullMarked;
