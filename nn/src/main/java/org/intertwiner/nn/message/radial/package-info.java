/**
 * Functions of distance: bases, smooth cut-offs and learned combinations.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.message.radial.RadialBasis}: Bessel, Gaussian
 * and Chebyshev functions of r; {@link org.intertwiner.nn.message.radial.Cutoff}: polynomial,
 * cosine and bump functions that end at a radius; {@link
 * org.intertwiner.nn.message.radial.RadialPerceptron}: learned functions of them.
 *
 * <p><b>Key result.</b> Everything is smooth in r ≥ 0 and has its limit at r = 0. A cut-off and its
 * first derivative vanish at the radius (the second too for the polynomial of power p ≥ 3, all for
 * the bump), so that energies are as smooth when a neighbour comes or goes.
 *
 * <p><b>Notes.</b> A perceptron without offsets maps a basis that vanishes to weights that vanish.
 *
 * <p><b>Sources.</b> J. Gasteiger, J. Groß and S. Günnemann, "Directional message passing for
 * molecular graphs" (2020), section 4; K. Schütt et al., "SchNet" (2017); J. Behler, "Atom-centered
 * symmetry functions" (2011).
 */
@NullMarked
package org.intertwiner.nn.message.radial;

import org.jspecify.annotations.NullMarked;
