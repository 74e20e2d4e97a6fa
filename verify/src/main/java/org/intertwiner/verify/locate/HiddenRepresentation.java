package org.intertwiner.verify.locate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what an intermediate value transforms: t(g·x) = R(g)·(moved t(x)).
 *
 * @param tensor the name of the value
 * @param dimension how many numbers R(g) acts on; a value is made of copies of these
 * @param copies how many copies there are at every place
 * @param rank the dimension of the span of the values that occur: R is known on it only
 * @param name R as a sum of irreducible representations; empty where it could not be named
 * @param multiplicities how often each irreducible representation occurs over ℂ, by its name
 * @param orthogonal whether R(g) keeps lengths
 * @param homomorphismDefect the largest relative error of R(g)R(h) = R(gh) over pairs whose product
 *     was tried; not a number where there were none
 * @param characters the trace of R on each element tried, in words and numbers
 */
public record HiddenRepresentation(
    String tensor,
    int dimension,
    long copies,
    int rank,
    Optional<String> name,
    Map<String, Long> multiplicities,
    boolean orthogonal,
    double homomorphismDefect,
    List<Trace> characters) {

  /**
   * The trace of R on an element.
   *
   * @param element the element in words
   * @param value the trace on the span of the values
   */
  public record Trace(String element, double value) {}

  /**
   * Copies the collections.
   *
   * @param tensor the name of the value
   * @param dimension how many numbers R(g) acts on
   * @param copies how many copies there are at every place
   * @param rank the dimension of the span of the values that occur
   * @param name R as a sum of irreducible representations
   * @param multiplicities how often each irreducible representation occurs over ℂ
   * @param orthogonal whether R(g) keeps lengths
   * @param homomorphismDefect the largest relative error of R(g)R(h) = R(gh)
   * @param characters the trace of R on each element tried
   */
  public HiddenRepresentation {
    multiplicities =
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(multiplicities));
    characters = List.copyOf(characters);
  }
}
