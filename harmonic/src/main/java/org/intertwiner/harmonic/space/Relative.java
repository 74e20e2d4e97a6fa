package org.intertwiner.harmonic.space;

/**
 * A point as it is seen from the frame of another, and how its frame is turned: s(x)⁻¹ s(y) =
 * s(point) · transporter.
 *
 * <p>A linear map between fields that commutes with G is (Kf)(x) = ∫ K(point) σ(transporter) f(y)
 * dy with K(h·point) = σ₂(h) K(point) σ₁(h(h, point))⁻¹. On symmetric spaces with geodesic
 * sections, such as spheres and hyperboloids, the transporter is the parallel transport along the
 * geodesic from y to x.
 *
 * <p>Example: {@code sphere.relative(x, y).point()} has the same distance from the north pole as y
 * from x.
 *
 * @param <X> the points
 * @param <H> the elements of the stabiliser
 * @param point s(x)⁻¹·y
 * @param transporter an element of the stabiliser
 */
public record Relative<X, H>(X point, H transporter) {}
