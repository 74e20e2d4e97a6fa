/**
 * Products of functions on the sphere: many Clebsch–Gordan products at once, through values on a
 * grid.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.product.gaunt.GauntProduct}, the coefficients
 * of the product of two functions that are given by theirs; {@link
 * org.intertwiner.nn.product.gaunt.GauntPower}, of a product of several functions made from one
 * feature.
 *
 * <p><b>Key result.</b> A product of functions of degrees up to L₁ and L₂ is projected on degrees
 * up to L₃ without error by a grid that integrates polynomials of degree L₁ + L₂ + L₃; the cost is
 * O(L³) for each copy, against O(L⁵) for the sparse Clebsch–Gordan tensors.
 *
 * <p><b>Notes.</b> The coefficients are Gaunt's, √((2l₁+1)(2l₂+1)(2l₃+1)/4π) (l₁ l₂ l₃; 0 0 0) (l₁
 * l₂ l₃; m₁ m₂ m₃). They vanish where l₁ + l₂ + l₃ is odd: products of functions commute, so no
 * cross product of vectors can come of them, and weights are one for each degree, not for each
 * path. Parities of features must be those of functions, (−1)^l, or all the opposite ones.
 *
 * <p><b>Sources.</b> J. A. Gaunt (1929); S. Luo, T. Chen, A. S. Krishnapriyan, Enabling efficient
 * equivariant operations in the Fourier basis via Gaunt tensor products, ICLR (2024); J. R.
 * Driscoll and D. M. Healy (1994).
 */
@NullMarked
package org.intertwiner.nn.product.gaunt;

import org.jspecify.annotations.NullMarked;
