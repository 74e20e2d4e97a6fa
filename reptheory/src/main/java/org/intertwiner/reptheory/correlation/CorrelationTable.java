package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;

/**
 * How the irreps of a group decompose when only the elements of a subgroup act: one row for each
 * irrep of the group, one column for each irrep of the subgroup, proved before it is returned.
 *
 * <p><em>Formula:</em> the entry is ⟨χ|_H, ψ⟩ = (1/|H|) Σ_h χ(h) ψ(h)*. By Frobenius reciprocity a
 * column lists how often each irrep of the group occurs in the representation induced from an irrep
 * of the subgroup. <em>Accuracy:</em> exact. <em>Source:</em> Wilson, Decius and Cross, Molecular
 * Vibrations (1955), appendix X; Altmann and Herzig, Point-Group Theory Tables (1994).
 *
 * <p>Example: {@code Correlations.so3(PointGroup.parse("O").group(), 4).branch(2)} is {@code E +
 * T2}.
 */
public final class CorrelationTable {
  private final String large;
  private final String small;
  private final List<IrrepLabel> rows;
  private final List<IrrepLabel> columns;
  private final List<List<Long>> multiplicities;
  private final CorrelationCertificate certificate;

  private CorrelationTable(
      String large,
      String small,
      List<IrrepLabel> rows,
      List<IrrepLabel> columns,
      List<List<Long>> multiplicities,
      CorrelationCertificate certificate) {
    this.large = large;
    this.small = small;
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.multiplicities = List.copyOf(multiplicities);
    this.certificate = certificate;
  }

  /** Decomposes restricted characters by the table of the subgroup, and proves the result. */
  static <H> CorrelationTable proved(
      String large,
      List<IrrepLabel> rows,
      List<List<Cyclotomic>> restricted,
      CharacterTable<H> table,
      List<String> columnNames) {
    List<IrrepLabel> columns =
        IntStream.range(0, table.size())
            .mapToObj(i -> new IrrepLabel(columnNames.get(i), table.degree(i)))
            .toList();
    List<List<Long>> multiplicities = new ArrayList<>();
    for (List<Cyclotomic> values : restricted) {
      Correlations.checkInterrupted();
      multiplicities.add(table.multiplicities(FiniteCharacter.of(table.group(), values)));
    }
    CorrelationCertificate certificate = check(rows, restricted, table, multiplicities);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the correlation of " + large + " and " + table.group().name() + " was refuted");
    }
    return new CorrelationTable(
        large, table.group().name(), rows, columns, multiplicities, certificate);
  }

  /** Adds up again: degrees, and characters class by class. */
  static CorrelationCertificate check(
      List<IrrepLabel> rows,
      List<List<Cyclotomic>> restricted,
      CharacterTable<?> table,
      List<List<Long>> multiplicities) {
    boolean dimensions = true;
    boolean characters = true;
    for (int r = 0; r < rows.size(); r++) {
      long degree = 0;
      for (int i = 0; i < table.size(); i++) {
        dimensions &= multiplicities.get(r).get(i) >= 0;
        degree += multiplicities.get(r).get(i) * table.degree(i);
      }
      dimensions &= degree == rows.get(r).degree();
      for (int c = 0; c < table.classes().count() && characters; c++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int i = 0; i < table.size(); i++) {
          Rational times = Rational.of(multiplicities.get(r).get(i));
          sum = sum.add(table.irrep(i).at(c).scale(times));
        }
        characters = sum.equals(restricted.get(r).get(c));
      }
    }
    return new CorrelationCertificate(dimensions, characters);
  }

  /**
   * The name of the group.
   *
   * @return for instance {@code SO3} or {@code Oh}
   */
  public String large() {
    return large;
  }

  /**
   * The name of the subgroup.
   *
   * @return for instance {@code D4h}
   */
  public String small() {
    return small;
  }

  /**
   * The irreps of the group.
   *
   * @return one label a row
   */
  public List<IrrepLabel> rows() {
    return rows;
  }

  /**
   * The irreps of the subgroup.
   *
   * @return one label a column
   */
  public List<IrrepLabel> columns() {
    return columns;
  }

  /**
   * The entries.
   *
   * @return multiplicities by row, then by column
   */
  public List<List<Long>> multiplicities() {
    return multiplicities;
  }

  /**
   * One entry by its names.
   *
   * @param row an irrep of the group
   * @param column an irrep of the subgroup
   * @return how often the second occurs in the first
   * @throws InvalidInput if there is no irrep of that name
   */
  public long multiplicity(String row, String column) {
    return multiplicities.get(place(row, rows, large)).get(place(column, columns, small));
  }

  private static int place(String name, List<IrrepLabel> labels, String group) {
    List<String> names = labels.stream().map(IrrepLabel::name).toList();
    int at = names.indexOf(name);
    if (at < 0) {
      throw new InvalidInput(
          "irrep of " + group, "\"" + name + "\"", "one of " + String.join(", ", names), "");
    }
    return at;
  }

  /**
   * What a row becomes, as a sum.
   *
   * @param row the number of a row, from 0
   * @return for instance {@code A1 + 2E}
   * @throws InvalidInput if there is no such row
   */
  public String branch(int row) {
    if (row < 0 || row >= rows.size()) {
      throw new InvalidInput(
          "row of a correlation table", "" + row, "0 … " + (rows.size() - 1), "");
    }
    return CorrelationText.sum(multiplicities.get(row), columns);
  }

  /**
   * What is induced from a column, as a sum over the rows that are there: Frobenius reciprocity.
   *
   * @param column the number of a column, from 0
   * @return for instance {@code A1g + Eg}
   * @throws InvalidInput if there is no such column
   */
  public String induced(int column) {
    if (column < 0 || column >= columns.size()) {
      throw new InvalidInput(
          "column of a correlation table", "" + column, "0 … " + (columns.size() - 1), "");
    }
    return CorrelationText.sum(multiplicities.stream().map(row -> row.get(column)).toList(), rows);
  }

  /**
   * The way down two steps at once.
   *
   * @param next a table whose rows are the columns of this one
   * @return the product of the two tables
   * @throws InvalidInput if the irreps in the middle are not the same
   */
  public CorrelationTable then(CorrelationTable next) {
    if (!next.rows.equals(columns) || !next.large.equals(small)) {
      throw new InvalidInput(
          "correlation tables to join",
          "one down to " + small + " and one down from " + next.large,
          "two tables that share the group in the middle, with all of its irreps",
          "");
    }
    List<List<Long>> product = new ArrayList<>();
    for (List<Long> row : multiplicities) {
      long[] sums = new long[next.columns.size()];
      for (int i = 0; i < row.size(); i++) {
        for (int j = 0; j < sums.length; j++) {
          sums[j] += row.get(i) * next.multiplicities.get(i).get(j);
        }
      }
      product.add(IntStream.range(0, sums.length).mapToObj(j -> sums[j]).toList());
    }
    return new CorrelationTable(large, next.small, rows, next.columns, product, certificate);
  }

  /**
   * What has been proved.
   *
   * @return the certificate; all of its fields hold
   */
  public CorrelationCertificate certificate() {
    return certificate;
  }

  /**
   * The table in text, in columns.
   *
   * @return one line for each row: the name, and the sum it becomes
   */
  public String toText() {
    return CorrelationText.aligned(CorrelationText.sums(List.of(this)));
  }

  /**
   * The table in Markdown.
   *
   * @return a table of multiplicities; zeros are left empty
   */
  public String toMarkdown() {
    return CorrelationText.markdown(CorrelationText.matrix(this));
  }

  /**
   * The table in LaTeX.
   *
   * @return a tabular of multiplicities with names in mathematical type; zeros are left empty
   */
  public String toLatex() {
    return CorrelationText.latex(CorrelationText.matrix(this));
  }

  /** The same as {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
