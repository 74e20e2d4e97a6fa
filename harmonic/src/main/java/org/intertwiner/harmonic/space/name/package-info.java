/**
 * <b>Homogeneous spaces by their names.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.space.name.NamedSpaces}.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.harmonic.space.name.NamedSpaces#parse}: {@code
 * SO3/SO2}, {@code SO+(3,1)/SE2} and {@code H3} are spaces whose laws can be checked.
 *
 * <p><em>Notes:</em> a name is a short one or a quotient; finite groups make their spaces by {@code
 * CosetSpace}.
 *
 * <p><em>Sources:</em> see {@link org.intertwiner.harmonic.space.classical}.
 */
@NullMarked
package org.intertwiner.harmonic.space.name;

import org.jspecify.annotations.NullMarked;
