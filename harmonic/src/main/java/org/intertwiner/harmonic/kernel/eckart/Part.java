package org.intertwiner.harmonic.kernel.eckart;

import org.intertwiner.reptheory.Representation;

/**
 * An irreducible representation, over ℝ or ℂ, and how often it occurs in another one.
 *
 * @param name its name
 * @param irreducible its matrices
 * @param copies how often it occurs
 * @param <G> the group elements
 */
record Part<G>(String name, Representation<G> irreducible, int copies) {}
