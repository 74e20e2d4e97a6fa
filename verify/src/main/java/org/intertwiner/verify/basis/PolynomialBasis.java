package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A basis of equivariant polynomial matrices with all that is needed to check it again.
 *
 * @param group the group
 * @param action how it acts on ℝⁿ
 * @param in V_in
 * @param out V_out
 * @param maxDegree the degrees 0 … maxDegree are complete
 * @param counted the number of elements by degree that the maker claimed
 * @param expected the number by degree that the character formula gave the maker
 * @param blocks the elements
 */
public record PolynomialBasis(
    GroupDescription group,
    RepresentationDescription action,
    RepresentationDescription in,
    RepresentationDescription out,
    int maxDegree,
    List<Long> counted,
    List<Long> expected,
    List<BasisBlock> blocks) {

  /**
   * Keeps copies of the lists and checks the shapes.
   *
   * @param group the group
   * @param action how it acts on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @param maxDegree the degrees 0 … maxDegree are complete
   * @param counted the number of elements by degree that the maker claimed
   * @param expected the number by degree that the character formula gave the maker
   * @param blocks the elements
   * @throws InvalidInput where the numbers of degrees or of generators do not fit, or an element is
   *     of a degree beyond the highest
   */
  public PolynomialBasis {
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
    blocks = List.copyOf(blocks);
    if (counted.size() != maxDegree + 1 || expected.size() != maxDegree + 1) {
      throw new InvalidInput(
          "dimensions of a basis",
          counted.size() + " and " + expected.size() + " numbers",
          (maxDegree + 1) + " numbers, one for each degree",
          "");
    }
    for (RepresentationDescription r : List.of(action, in, out)) {
      for (RepresentationDescription.Part part : r.parts()) {
        if (part.matrices().size() != group.generatorNames().size()) {
          throw new InvalidInput(
              "representation " + r.name(),
              part.matrices().size() + " matrices",
              group.generatorNames().size() + ", one for each generator",
              "");
        }
      }
    }
    for (BasisBlock block : blocks) {
      for (PolynomialMatrix element : block.elements()) {
        if (element.degree() > maxDegree) {
          throw new InvalidInput(
              "element of a basis", "degree " + element.degree(), "at most " + maxDegree, "");
        }
      }
    }
  }

  /**
   * The elements of one degree as matrices of the full size.
   *
   * @param degree the degree
   * @return by block, place and element
   */
  public List<PolynomialMatrix> elements(int degree) {
    List<PolynomialMatrix> all = new ArrayList<>();
    for (BasisBlock block : blocks) {
      for (var placement : block.placements()) {
        for (PolynomialMatrix element : block.elements()) {
          if (element.degree() == degree) {
            all.add(BasisBlock.place(element, placement, out.dimension(), in.dimension()));
          }
        }
      }
    }
    return all;
  }

  /**
   * The number of elements.
   *
   * @return over all degrees
   */
  public long size() {
    return blocks.stream().mapToLong(b -> (long) b.elements().size() * b.placements().size()).sum();
  }
}
