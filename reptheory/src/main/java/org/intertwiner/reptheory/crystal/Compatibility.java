package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * How the levels at a wave vector split on a line that leaves it.
 *
 * <p><em>Formula:</em> on the line the factor exp(−2πi k·w) is continuous, so that the projective
 * matrices Γ of the end point, restricted to the linear parts that fix the line, decompose into
 * those of the line. <em>Accuracy:</em> exact; multiplicities are checked to give back the whole
 * character. <em>Source:</em> L. P. Bouckaert, R. Smoluchowski, E. Wigner, Phys. Rev. 50 (1936) 58.
 *
 * <p>Example: {@code Compatibility.of(atX, onDelta).multiplicities()}.
 *
 * @param point the representations at the end point
 * @param line the representations at a general wave vector of the line
 * @param multiplicities for each representation at the point how often those of the line occur
 */
public record Compatibility(SmallIrreps point, SmallIrreps line, List<List<Long>> multiplicities) {

  /**
   * Keeps an unmodifiable copy of the list.
   *
   * @param point the representations at the end point
   * @param line the representations at a general wave vector of the line
   * @param multiplicities for each representation at the point how often those of the line occur
   */
  public Compatibility {
    multiplicities = List.copyOf(multiplicities);
  }

  /**
   * The splitting from a point to a line.
   *
   * @param point the representations at a wave vector
   * @param line those at another wave vector of the same space group, whose little group fixes all
   *     wave vectors between the two
   * @return the multiplicities
   * @throws InvalidInput if the space groups differ, one has spin and the other not, or an
   *     operation of the line's little group does not fix the whole line
   */
  public static Compatibility of(SmallIrreps point, SmallIrreps line) {
    LittleGroup end = point.littleGroup();
    LittleGroup general = line.littleGroup();
    if (!end.spaceGroup().equals(general.spaceGroup()) || point.isSpin() != line.isSpin()) {
      throw new InvalidInput(
          "compatibility of " + point + " and " + line,
          "representations of different groups, or with and without spin",
          "two wave vectors of one space group",
          "");
    }
    List<Integer> places = new ArrayList<>();
    for (int g = 0; g < general.coGroup().order(); g++) {
      AffineOperation op = general.coGroup().element(g);
      KPoint atEnd = end.k().times(op).minus(end.k());
      KPoint onLine = general.k().times(op).minus(general.k());
      if (!atEnd.equals(onLine)) {
        throw new InvalidInput(
            "line from " + end.k() + " to " + general.k(),
            "the operation " + op + ", which fixes only one of them",
            "a general wave vector of a line, plane or body that ends at the first",
            "special points on the line do not serve; take an interior one");
      }
      places.add(end.indexOf(op));
    }
    List<List<Long>> multiplicities = new ArrayList<>();
    for (SmallIrrep irrep : point.irreps()) {
      List<Cyclotomic> all = irrep.projective().character();
      multiplicities.add(line.projective().multiplicities(places.stream().map(all::get).toList()));
    }
    return new Compatibility(point, line, multiplicities);
  }

  /** {@return for example {@code 1 → 1+2}, numbers as the representations are listed} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < multiplicities.size(); i++) {
      text.append(i == 0 ? "" : "; ").append(i + 1).append(" → ");
      boolean first = true;
      for (int j = 0; j < multiplicities.get(i).size(); j++) {
        long m = multiplicities.get(i).get(j);
        if (m > 0) {
          text.append(first ? "" : "+").append(m > 1 ? m + "×" : "").append(j + 1);
          first = false;
        }
      }
    }
    return text.toString();
  }
}
