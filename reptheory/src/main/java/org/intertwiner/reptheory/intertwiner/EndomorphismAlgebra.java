package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.SchurType;

/**
 * End_G(W), the algebra of the maps of W to itself that commute with the group.
 *
 * <p><em>Formula:</em> over ℂ it is the product of the matrix algebras M_m(ℂ) over the rows that
 * occur, m the multiplicity; over ℝ of M_m(D) with D = ℝ, ℂ or ℍ by the type of the row.
 * <em>Accuracy:</em> exact; the dimension of the proved basis is compared with Σ m² dim D.
 * <em>Complexity:</em> as {@link IntertwinerSpace}; the product table is made on demand.
 * <em>Source:</em> Serre (1977), sections 2.6 and 13.2.
 *
 * <p><em>Example:</em> {@code EndomorphismAlgebra.complex(w).isCommutative()} if W is free of
 * multiplicities.
 *
 * @param <G> the group elements
 */
public final class EndomorphismAlgebra<G> {
  private final IntertwinerSpace<G> space;
  private final boolean overReals;
  private final List<Factor> factors;

  /**
   * A simple factor, the m × m matrices over a division algebra.
   *
   * @param row the row of the character table
   * @param size m
   * @param divisionDimension the real dimension of D over ℝ: 1, 2 or 4; over ℂ 1
   */
  public record Factor(int row, int size, int divisionDimension) {
    /**
     * The dimension of the factor over the field of the algebra.
     *
     * @return m² dim D
     */
    public long dimension() {
      return (long) size * size * divisionDimension;
    }
  }

  private EndomorphismAlgebra(IntertwinerSpace<G> space, boolean overReals, List<Factor> factors) {
    this.space = space;
    this.overReals = overReals;
    this.factors = List.copyOf(factors);
    long sum = factors.stream().mapToLong(Factor::dimension).sum();
    if (sum != space.dimension()) {
      throw new IllegalStateException("the simple factors do not fill the algebra");
    }
  }

  /**
   * The algebra over ℂ.
   *
   * @param <G> the group elements
   * @param representation W
   * @param table the character table of its group
   * @return End_G(W)
   * @throws InvalidInput if the table is one of another group
   * @throws LimitExceeded if the maps would be past the limits
   */
  public static <G> EndomorphismAlgebra<G> complex(
      FiniteRepresentation<G> representation, CharacterTable<G> table) {
    return of(representation, false, Decomposition.of(representation, table).complexParts());
  }

  /**
   * The algebra over ℝ.
   *
   * @param <G> the group elements
   * @param representation W, real
   * @param table the character table of its group
   * @return End_G(W)
   * @throws InvalidInput if the table is one of another group or W is not real
   * @throws LimitExceeded if the maps would be past the limits
   */
  public static <G> EndomorphismAlgebra<G> real(
      FiniteRepresentation<G> representation, CharacterTable<G> table) {
    return of(representation, true, Decomposition.of(representation, table).realParts());
  }

  private static <G> EndomorphismAlgebra<G> of(
      FiniteRepresentation<G> representation, boolean real, List<Decomposition.Part> parts) {
    List<Factor> factors = new ArrayList<>();
    for (Decomposition.Part part : parts) {
      SchurType type = part.type();
      factors.add(
          new Factor(
              part.row(),
              Math.toIntExact(part.multiplicity()),
              real ? type.endomorphismDimension() : 1));
    }
    return new EndomorphismAlgebra<>(
        IntertwinerSpace.of(representation, representation), real, factors);
  }

  /**
   * The maps.
   *
   * @return Hom_G(W, W) with its proved basis
   */
  public IntertwinerSpace<G> space() {
    return space;
  }

  /**
   * The simple factors.
   *
   * @return one for each irreducible representation that occurs, by row
   */
  public List<Factor> factors() {
    return factors;
  }

  /**
   * Whether this is the algebra over the real numbers.
   *
   * @return true over ℝ
   */
  public boolean overReals() {
    return overReals;
  }

  /**
   * The dimension over ℂ or ℝ.
   *
   * @return Σ m² dim D
   */
  public int dimension() {
    return space.dimension();
  }

  /**
   * The dimension of the centre.
   *
   * @return the number of simple factors; over ℝ a factor over ℂ counts twice
   */
  public int centreDimension() {
    return factors.stream().mapToInt(f -> f.divisionDimension() == 2 ? 2 : 1).sum();
  }

  /**
   * Whether all these maps commute with each other.
   *
   * @return true if W is free of multiplicities and, over ℝ, of quaternionic parts
   */
  public boolean isCommutative() {
    return centreDimension() == dimension();
  }

  /**
   * Whether every map but zero is invertible.
   *
   * @return true if there is one factor of size one; over ℂ, if W is irreducible
   */
  public boolean isDivisionAlgebra() {
    return factors.size() == 1 && factors.get(0).size() == 1;
  }

  /**
   * The product table.
   *
   * @return at (i, j) the coordinates of T_i T_j in the basis
   */
  public List<List<List<Cyclotomic>>> products() {
    return space.after(space, space);
  }
}
