package org.intertwiner.harmonic.space;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The invariant measure of a homogeneous space, as a density in a chart.
 *
 * <p><em>Formula:</em> dμ(x) = density(x) du₁ … du_n with u = chart(x); invariance says density(gx)
 * |det ∂(chart(gx))/∂u| = density(x). The measure is fixed up to a factor, and infinite on a
 * non-compact space.
 *
 * <p>Example: on the mass shell the chart is the momentum and the density 1/E.
 *
 * @param <X> the points
 * @param dimension n
 * @param chart n coordinates of a point, one-to-one up to a set of measure 0
 * @param point the point of given coordinates
 * @param density the density at a point, positive
 */
public record Volume<X>(
    int dimension,
    Function<X, double[]> chart,
    Function<double[], X> point,
    ToDoubleFunction<X> density) {}
