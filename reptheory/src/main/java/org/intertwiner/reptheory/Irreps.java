package org.intertwiner.reptheory;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.finite.IrreducibleMatrices;
import org.intertwiner.reptheory.finite.IrrepLadder;
import org.intertwiner.reptheory.finite.IrrepLimits;
import org.intertwiner.reptheory.finite.RealMatrices;

/**
 * The irreducible representations of a finite group, complex and real, by exact certified matrices.
 *
 * <p>Rows are those of the {@link CharacterTable}. Each representation is computed when it is first
 * asked for, and remembered by this object. <em>Accuracy:</em> exact, and certified before it is
 * returned. <em>Complexity:</em> about |G| + r·d³ operations for degree d and r generators, for
 * each embedding of its field and each prime. See {@link IrrepLadder}, {@link IrreducibleMatrices}
 * and {@link RealMatrices} for the method.
 *
 * @param <G> the group elements
 */
public final class Irreps<G> {
  private final CharacterTable<G> table;
  private final IrrepLadder ladder;
  private final ConcurrentHashMap<Integer, Irrep<G>> complex = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Irrep<G>> real = new ConcurrentHashMap<>();

  private Irreps(CharacterTable<G> table, IrrepLimits limits) {
    this.table = table;
    List<List<Cyclotomic>> rows = table.irreps().stream().map(FiniteCharacter::values).toList();
    List<SchurType> types = IntStream.range(0, table.size()).mapToObj(table::type).toList();
    this.ladder = IrrepLadder.of(table.group(), rows, types, limits);
  }

  /**
   * The irreducible representations of a group.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return its irreducible representations, after its character table
   * @throws LimitExceeded if the group is too large for a character table
   */
  public static <G> Irreps<G> of(FiniteGroup<G> group) {
    return of(CharacterTable.of(group), IrrepLimits.DEFAULT);
  }

  /**
   * The irreducible representations of a group whose character table is known.
   *
   * @param <G> the group elements
   * @param table the character table
   * @return the irreducible representations
   */
  public static <G> Irreps<G> of(CharacterTable<G> table) {
    return of(table, IrrepLimits.DEFAULT);
  }

  /**
   * The irreducible representations within the given limits.
   *
   * @param <G> the group elements
   * @param table the character table
   * @param limits how far to go
   * @return the irreducible representations
   */
  public static <G> Irreps<G> of(CharacterTable<G> table, IrrepLimits limits) {
    return new Irreps<>(table, limits);
  }

  /**
   * The character table.
   *
   * @return the table whose rows these are
   */
  public CharacterTable<G> table() {
    return table;
  }

  /**
   * The number of rows.
   *
   * @return the number of irreducible complex representations
   */
  public int size() {
    return table.size();
  }

  /**
   * The complex irreducible representation of a row.
   *
   * @param row the number of a row, from 0
   * @return its exact matrices, certified
   * @throws InvalidInput if there is no such row
   * @throws LimitExceeded if the degree is past the limit or no matrices were found
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Irrep<G> complex(int row) {
    Irrep<G> known = complex.get(row);
    if (known == null) {
      known = deriveComplex(row);
      complex.putIfAbsent(row, known);
    }
    return known;
  }

  /**
   * The real irreducible representation of a row: χ itself over ℝ, or χ + χ*, or 2χ.
   *
   * @param row the number of a row, from 0
   * @return its exact real matrices with a basis of their endomorphisms, certified
   * @throws InvalidInput if there is no such row
   * @throws LimitExceeded if the degree is past the limit or no matrices were found
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Irrep<G> real(int row) {
    Irrep<G> known = real.get(row);
    if (known == null) {
      known = deriveReal(row);
      real.putIfAbsent(row, known);
    }
    return known;
  }

  /**
   * All complex irreducible representations.
   *
   * @return one for each row
   * @throws LimitExceeded if one of them is past the limits
   */
  public List<Irrep<G>> allComplex() {
    return IntStream.range(0, size()).mapToObj(this::complex).toList();
  }

  /**
   * All real irreducible representations, up to equivalence: of two conjugate rows only the first.
   *
   * @return one for each row or pair of conjugate rows
   * @throws LimitExceeded if one of them is past the limits
   */
  public List<Irrep<G>> allReal() {
    return IntStream.range(0, size())
        .filter(row -> table.conjugate(row) >= row)
        .mapToObj(this::real)
        .toList();
  }

  private Irrep<G> deriveComplex(int row) {
    FiniteCharacter<G> character = table.irrep(row);
    IrreducibleMatrices found = ladder.complex(row);
    List<Matrix<Cyclotomic>> endomorphisms =
        List.of(Matrix.identity(Cyclotomics.FIELD, found.form().rows()));
    return new Irrep<>(
        table.group(),
        row,
        table.name(row),
        character,
        table.type(row),
        false,
        found.generators(),
        found.form(),
        endomorphisms,
        found.certificate());
  }

  private Irrep<G> deriveReal(int row) {
    FiniteCharacter<G> character = table.irrep(row);
    RealMatrices found = ladder.real(row);
    return new Irrep<>(
        table.group(),
        row,
        table.name(row),
        character,
        table.type(row),
        true,
        found.generators(),
        found.form(),
        found.endomorphisms(),
        found.certificate());
  }
}
