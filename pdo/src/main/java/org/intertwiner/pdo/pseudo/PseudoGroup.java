package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The isometries of the metric diag(+, …, −) on ℝ^{p+q}, or some of their components.
 *
 * <p>O(p,q) has four components, told apart by the signs of the determinants of the positive and
 * the negative block. A component is represented by reflecting all axes of a block of odd size, and
 * the first axis of one of even size: on Minkowski space these are parity and time reversal. Where
 * one block is empty there are two.
 *
 * <p>Example: {@code PseudoGroup.parse("SO+(1,3)")}.
 *
 * @param p the number of positive axes, which come first
 * @param q the number of negative axes
 * @param part which components
 */
public record PseudoGroup(int p, int q, Part part) {
  /** The largest p + q. */
  public static final int MAX_AXES = 12;

  private static final Pattern NAME =
      Pattern.compile("(S?O[+]?)[(]?([0-9]{1,3})(?:,([0-9]{1,3}))?[)]?");

  /** A union of components that is a group. */
  public enum Part {
    /** The component of the identity, SO⁺(p,q). */
    CONNECTED,
    /** The elements of determinant 1, SO(p,q). */
    SPECIAL,
    /** All isometries, O(p,q). */
    FULL
  }

  /**
   * A component.
   *
   * @param positive the determinant of the positive block, 1 or −1
   * @param negative the determinant of the negative block, 1 or −1
   */
  public record Component(int positive, int negative) {}

  /**
   * A checked group.
   *
   * @param p the number of positive axes, which come first
   * @param q the number of negative axes
   * @param part which components
   * @throws InvalidInput if a number is negative or p + q is not from 2 to {@value #MAX_AXES}
   */
  public PseudoGroup {
    if (p < 0 || q < 0 || p + q < 2 || p + q > MAX_AXES) {
      throw new InvalidInput(
          "signature", p + "," + q, "numbers of axes with 2 ≤ p + q ≤ " + MAX_AXES, "");
    }
  }

  /**
   * All isometries.
   *
   * @param p the number of positive axes
   * @param q the number of negative axes
   * @return O(p,q)
   * @throws InvalidInput if p + q is out of range
   */
  public static PseudoGroup full(int p, int q) {
    return new PseudoGroup(p, q, Part.FULL);
  }

  /**
   * The isometries of determinant 1.
   *
   * @param p the number of positive axes
   * @param q the number of negative axes
   * @return SO(p,q)
   * @throws InvalidInput if p + q is out of range
   */
  public static PseudoGroup special(int p, int q) {
    return new PseudoGroup(p, q, Part.SPECIAL);
  }

  /**
   * The component of the identity.
   *
   * @param p the number of positive axes
   * @param q the number of negative axes
   * @return SO⁺(p,q)
   * @throws InvalidInput if p + q is out of range
   */
  public static PseudoGroup connected(int p, int q) {
    return new PseudoGroup(p, q, Part.CONNECTED);
  }

  /**
   * Reads a name.
   *
   * @param text {@code O(1,3)}, {@code SO(2,1)}, {@code SO+(3,1)}, {@code O(4)}, or {@code Lorentz}
   *     for O(3,1)
   * @return the group
   * @throws InvalidInput if the text is none
   */
  public static PseudoGroup parse(String text) {
    String name = text.replaceAll("[\\s_]", "").replace("⁺", "+");
    if (name.equalsIgnoreCase("Lorentz")) {
      return full(3, 1);
    }
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new InvalidInput(
          "group of a metric", "\"" + text + "\"", "O(1,3), SO(2,1), SO+(3,1) or Lorentz", "");
    }
    int p = Integer.parseInt(matcher.group(2));
    int q = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return switch (matcher.group(1)) {
      case "O" -> full(p, q);
      case "SO" -> special(p, q);
      case "SO+" -> connected(p, q);
      default -> throw new InvalidInput("group of a metric", text, "O, SO or SO+", "");
    };
  }

  /**
   * Whether a name is one of an indefinite group, which no compact solver takes.
   *
   * @param text a name
   * @return true for names such as {@code O(1,3)}, with two positive numbers, and {@code Lorentz}
   */
  public static boolean isIndefinite(String text) {
    String name = text.replaceAll("[\\s_]", "").replace("⁺", "+");
    return name.equalsIgnoreCase("Lorentz") || name.matches("S?O[+]?[(][1-9][0-9]*,[1-9][0-9]*[)]");
  }

  /** {@return p + q} */
  public int dimension() {
    return p + q;
  }

  /**
   * The metric.
   *
   * @param axis from 0
   * @return 1 or −1
   */
  public int sign(int axis) {
    return axis < p ? 1 : -1;
  }

  /** {@return diag(+, …, −)} */
  public Matrix<Cyclotomic> metric() {
    return Matrix.of(
        Cyclotomics.FIELD,
        dimension(),
        dimension(),
        (i, j) -> i == j ? Cyclotomic.of(sign(i)) : Cyclotomic.ZERO);
  }

  /** {@return the group of matrices whose algebra is used, with all its components} */
  public LieGroup<DenseMatrix> lieGroup() {
    return p > 0 && q > 0 ? LieGroups.pseudoOrthogonal(p, q) : LieGroups.orthogonal(p + q);
  }

  /** {@return the Lie algebra, the same for every part} */
  public LieAlgebra algebra() {
    return lieGroup().algebra();
  }

  /** {@return the components, the identity first} */
  public List<Component> components() {
    List<Component> all = new ArrayList<>();
    for (int positive = 1; positive >= (p > 0 ? -1 : 1); positive -= 2) {
      for (int negative = 1; negative >= (q > 0 ? -1 : 1); negative -= 2) {
        boolean here =
            switch (part) {
              case CONNECTED -> positive == 1 && negative == 1;
              case SPECIAL ->
                  positive == negative || ((p == 0 || q == 0) && positive * negative == 1);
              case FULL -> true;
            };
        if (here) {
          all.add(new Component(positive, negative));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Whether the representative of a component reflects an axis.
   *
   * @param component a component
   * @param axis from 0
   * @return true where the diagonal of the representative is −1
   */
  public boolean reflects(Component component, int axis) {
    boolean first = axis < p;
    int size = first ? p : q;
    int sign = first ? component.positive() : component.negative();
    return sign < 0 && (size % 2 == 1 || axis == (first ? 0 : p));
  }

  /**
   * The representative of a component.
   *
   * @param component a component
   * @return a diagonal matrix of signs
   */
  public Matrix<Cyclotomic> reflection(Component component) {
    return Matrix.of(
        Cyclotomics.FIELD,
        dimension(),
        dimension(),
        (i, j) ->
            i != j ? Cyclotomic.ZERO : reflects(component, i) ? Cyclotomic.of(-1) : Cyclotomic.ONE);
  }

  /**
   * The group in text.
   *
   * @return for instance {@code SO+(3,1)}
   */
  @Override
  public String toString() {
    String name =
        switch (part) {
          case CONNECTED -> "SO+";
          case SPECIAL -> "SO";
          case FULL -> "O";
        };
    return name + "(" + p + (q > 0 || p == 0 ? "," + q : "") + ")";
  }
}
