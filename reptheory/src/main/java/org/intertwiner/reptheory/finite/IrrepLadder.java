package org.intertwiner.reptheory.finite;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.SchurType;

/**
 * Exact matrices of the rows of a character table, each by the cheapest rung that reaches it.
 *
 * <p><em>Rungs:</em> 1. linear characters; 2. twists of an earlier row by automorphisms of the
 * field and by linear characters; 3. induction from a linear character of a subgroup; 4. Dixon's
 * method with a linear character of multiplicity one of a subgroup, extended to the largest
 * subgroup that has it, which contains the kernel; 5. with a larger irreducible character of a
 * subgroup; 6. with an idempotent of a condensed algebra. Subgroups are shared between the rows.
 * The matrices of a row do not depend on the order in which rows are asked for. <em>Accuracy:</em>
 * exact; every row is certified on its own, whatever its rung. <em>Source:</em> Dixon (1993).
 *
 * <p>Example: {@code IrrepLadder.of(group, rows, types, IrrepLimits.DEFAULT).complex(1)}.
 */
public final class IrrepLadder {
  private final FiniteGroup<?> group;
  private final List<List<Cyclotomic>> rows;
  private final List<SchurType> types;
  private final IrrepLimits limits;
  private final RayPool pool;
  private final Twists twists;
  private final ConcurrentHashMap<Integer, IrreducibleMatrices> complex = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Optional<IrreducibleMatrices>> real =
      new ConcurrentHashMap<>();

  private IrrepLadder(
      FiniteGroup<?> group,
      List<List<Cyclotomic>> rows,
      List<SchurType> types,
      IrrepLimits limits) {
    this.group = group;
    this.rows = List.copyOf(rows);
    this.types = List.copyOf(types);
    this.limits = limits;
    this.pool = new RayPool(group);
    this.twists = new Twists(group, this.rows, pool.embedding());
  }

  /**
   * The ladder of a character table.
   *
   * @param group a finite group
   * @param rows the irreducible characters, by class; all of them, or only some
   * @param types their types over the real numbers
   * @param limits how far to go
   * @return the matrices of the rows, computed when they are asked for
   * @throws InvalidInput if there is not one type for each row
   */
  public static IrrepLadder of(
      FiniteGroup<?> group,
      List<List<Cyclotomic>> rows,
      List<SchurType> types,
      IrrepLimits limits) {
    if (rows.size() != types.size()) {
      throw new InvalidInput(
          "types of characters", types.size() + " types", rows.size() + " rows", "");
    }
    return new IrrepLadder(group, rows, types, limits);
  }

  /**
   * The complex matrices of a row.
   *
   * @param row the number of a row
   * @return certified matrices
   * @throws InvalidInput if there is no such row
   * @throws LimitExceeded if the degree is past the limit or no suitable idempotent was found
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public IrreducibleMatrices complex(int row) {
    requireRow(row);
    IrreducibleMatrices known = complex.get(row);
    if (known == null) {
      known = deriveComplex(row);
      complex.putIfAbsent(row, known);
    }
    return known;
  }

  /**
   * The real matrices of a row: of χ itself, of χ + χ*, or of 2χ.
   *
   * @param row the number of a row
   * @return certified matrices with a basis of their endomorphisms
   * @throws InvalidInput if there is no such row
   * @throws LimitExceeded if the degree is past the limit or the search for an idempotent or a real
   *     form found none
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public RealMatrices real(int row) {
    requireRow(row);
    RealForms forms = new RealForms(group, rows.get(row), types.get(row));
    return RealMatrices.proved(group, forms.derive(() -> complex(row), () -> overReals(row)));
  }

  /** Complex matrices of a row of real type whose entries are real, if they are found. */
  private Optional<IrreducibleMatrices> overReals(int row) {
    Optional<IrreducibleMatrices> known = real.get(row);
    if (known == null) {
      known = deriveOverReals(row);
      real.putIfAbsent(row, known);
    }
    return known;
  }

  private Optional<IrreducibleMatrices> deriveOverReals(int row) {
    IrreducibleMatrices plain = complex(row);
    if (plain.witness().ray().isReal()) {
      return Optional.of(plain);
    }
    Twists.Twist twist = twists.of(row);
    if (twist.source() != row) {
      Optional<IrreducibleMatrices> twisted =
          overReals(twist.source()).flatMap(source -> twisted(row, source, twist, true));
      if (twisted.isPresent()) {
        return twisted;
      }
    }
    return IrreducibleMatrices.search(context(row, true), limits);
  }

  private IrreducibleMatrices deriveComplex(int row) {
    List<Cyclotomic> character = rows.get(row);
    IrreducibleMatrices.requireDegree(group, character, limits);
    if (character.get(0).isOne()) {
      return IrreducibleMatrices.linear(group, character);
    }
    Twists.Twist twist = twists.of(row);
    Optional<IrreducibleMatrices> twisted =
        twist.source() == row
            ? Optional.empty()
            : twisted(row, complex(twist.source()), twist, false);
    return twisted.orElseGet(
        () ->
            IrreducibleMatrices.search(context(row, false), limits)
                .orElseThrow(() -> IrreducibleMatrices.noRay(group, character)));
  }

  /** The twist, if its field is no larger and it is real where the source is. */
  private Optional<IrreducibleMatrices> twisted(
      int row, IrreducibleMatrices source, Twists.Twist twist, boolean mustBeReal) {
    Ray before = source.witness().ray();
    Ray ray = twists.ray(before, twist);
    boolean wantReal = mustBeReal || (types.get(row) == SchurType.REAL && before.isReal());
    int own = DixonSolver.fieldOf(rows.get(row), ray).degree();
    if (own > DixonSolver.fieldOf(rows.get(twist.source()), before).degree()
        || (wantReal && !ray.isReal())) {
      return Optional.empty();
    }
    List<Matrix<Cyclotomic>> matrices = twists.matrices(source, twist);
    int last = matrices.size() - 1;
    IrrepWitness witness = new IrrepWitness(ray, source.witness().pointArray());
    return Optional.of(
        IrreducibleMatrices.certified(
            group, rows.get(row), matrices.subList(0, last), matrices.get(last), witness));
  }

  private RayContext context(int row, boolean overReals) {
    return new RayContext(pool, rows.get(row), overReals);
  }

  private void requireRow(int row) {
    if (row < 0 || row >= rows.size()) {
      throw new InvalidInput(
          "row of the characters of " + group.name(),
          Integer.toString(row),
          "0 … " + (rows.size() - 1),
          "rows are counted from 0");
    }
  }
}
