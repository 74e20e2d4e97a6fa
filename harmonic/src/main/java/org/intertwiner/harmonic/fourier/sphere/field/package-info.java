/**
 * Real functions on the sphere from files: spherical harmonic models as geodesy writes them, and
 * vertices of meshes; and what a grid loses of them.
 *
 * <p>{@link org.intertwiner.harmonic.fourier.sphere.field.CoefficientFile} reads lines {@code l m C
 * S}, {@link org.intertwiner.harmonic.fourier.sphere.field.VertexFile} the vertices of an OBJ file,
 * {@link org.intertwiner.harmonic.fourier.sphere.field.RoundTrip} measures synthesis and analysis
 * on a grid, {@link org.intertwiner.harmonic.fourier.sphere.field.RadiusFit} expands the distance
 * of points from their centre.
 *
 * <p><i>Notes:</i> a file is read whole or refused with the line that is wrong.
 */
@NullMarked
package org.intertwiner.harmonic.fourier.sphere.field;

import org.jspecify.annotations.NullMarked;
