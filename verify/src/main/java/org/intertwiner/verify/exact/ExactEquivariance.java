package org.intertwiner.verify.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.exact.Cells.Cell;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Proves or refutes that an exact map commutes with a group, by checking the generators.
 *
 * <p><b>Accuracy</b>: exact. A verdict here is PROVED or REFUTED, with the first entry that does
 * not vanish. <b>Complexity</b>: for every generator, non-zero entries of the map times non-zero
 * entries of a row of ρ(s).
 */
public final class ExactEquivariance {
  private static final Cells.Arithmetic<Cyclotomic> NUMBERS =
      new Cells.Arithmetic<>() {
        @Override
        public Cyclotomic zero() {
          return Cyclotomic.ZERO;
        }

        @Override
        public Cyclotomic add(Cyclotomic a, Cyclotomic b) {
          return a.isZero() ? b : a.add(b);
        }

        @Override
        public Cyclotomic subtract(Cyclotomic a, Cyclotomic b) {
          return a.equals(b) ? Cyclotomic.ZERO : a.subtract(b);
        }

        @Override
        public Cyclotomic scale(Cyclotomic a, Cyclotomic factor) {
          return a.multiply(factor);
        }

        @Override
        public boolean isZero(Cyclotomic a) {
          return a.isZero();
        }
      };

  /** Polynomials in a number of variables. */
  private record Polynomials(int variables) implements Cells.Arithmetic<Polynomial<Cyclotomic>> {
    @Override
    public Polynomial<Cyclotomic> zero() {
      return Polynomial.zero(Cyclotomics.FIELD, variables);
    }

    @Override
    public Polynomial<Cyclotomic> add(Polynomial<Cyclotomic> a, Polynomial<Cyclotomic> b) {
      return a.isZero() ? b : a.add(b);
    }

    @Override
    public Polynomial<Cyclotomic> subtract(Polynomial<Cyclotomic> a, Polynomial<Cyclotomic> b) {
      return a.add(b.scale(Cyclotomic.of(-1)));
    }

    @Override
    public Polynomial<Cyclotomic> scale(Polynomial<Cyclotomic> a, Cyclotomic factor) {
      return a.scale(factor);
    }

    @Override
    public boolean isZero(Polynomial<Cyclotomic> a) {
      return a.isZero();
    }
  }

  private ExactEquivariance() {}

  /**
   * Checks A ρ_in(g) = ρ_out(g) A for all g.
   *
   * @param <G> the group elements
   * @param name what reports call the map
   * @param map A, of shape dim ρ_out × dim ρ_in
   * @param in ρ_in
   * @param out ρ_out, of the same group
   * @return PROVED, or REFUTED with a generator and an entry
   * @throws InvalidInput if shapes or groups do not fit
   */
  public static <G> Check linear(
      String name, Matrix<Cyclotomic> map, Representation<G> in, Representation<G> out) {
    requireFit(map.rows(), map.columns(), in, out);
    List<Cell<Cyclotomic>> entries = new ArrayList<>();
    for (int i = 0; i < map.rows(); i++) {
      for (int j = 0; j < map.columns(); j++) {
        if (!map.at(i, j).isZero()) {
          entries.add(new Cell<>(i, j, map.at(i, j)));
        }
      }
    }
    Cells<Cyclotomic> cells = new Cells<>(map.rows(), map.columns(), entries, NUMBERS);
    List<? extends Generator<G>> generators = in.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Optional<Cell<Cyclotomic>> rest =
          cells.commutator(entries, SparseRows.of(in, k), SparseRows.of(out, k), List.of());
      if (rest.isPresent()) {
        return refuted(name, generators.get(k), rest.get());
      }
    }
    return proved(name, "A ρ_in = ρ_out A", in.group());
  }

  /**
   * Checks A ρ_in(g) = ρ_out(g) A for all g, for a sparse matrix; nothing dense is ever built for
   * representations that permute, are sparse, or are sums of such and of small blocks.
   *
   * <p><b>Complexity</b>: for every generator, non-zero entries of A times non-zero entries of a
   * column of ρ.
   *
   * @param <G> the group elements
   * @param name what reports call the map
   * @param map A, of shape dim ρ_out × dim ρ_in
   * @param in ρ_in
   * @param out ρ_out, of the same group
   * @return PROVED, or REFUTED with a generator and an entry
   * @throws InvalidInput if shapes or groups do not fit
   */
  public static <G> Check linear(
      String name, SparseMatrix<Cyclotomic> map, Representation<G> in, Representation<G> out) {
    requireFit(map.rows(), map.columns(), in, out);
    List<? extends Generator<G>> generators = in.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      SparseMatrix<Cyclotomic> source = SparseRows.of(in, k).toMatrix();
      SparseMatrix<Cyclotomic> target = in == out ? source : SparseRows.of(out, k).toMatrix();
      Optional<Cell<Cyclotomic>> rest = commutator(map, source, target);
      if (rest.isPresent()) {
        return refuted(name, generators.get(k), rest.get());
      }
    }
    return proved(name, "A ρ_in = ρ_out A", in.group());
  }

  /**
   * Checks that a sparse matrix intertwines pairs of sparse matrices: A Mₖ = Nₖ A for all k, and so
   * A w(M) = w(N) A for every word w in them.
   *
   * <p>If the pairs are the images of generators of a group under two representations, A is proved
   * to commute with the group. That they are representations is for the caller to know.
   *
   * @param <E> the numbers, for example {@code Rational}
   * @param name what reports call the map
   * @param map A
   * @param generators the names of the pairs
   * @param in the matrices Mₖ on inputs
   * @param out the matrices Nₖ on outputs
   * @return PROVED, or REFUTED with a generator and an entry
   * @throws InvalidInput if shapes or numbers do not fit
   */
  public static <E> Check intertwines(
      String name,
      SparseMatrix<E> map,
      List<String> generators,
      List<SparseMatrix<E>> in,
      List<SparseMatrix<E>> out) {
    if (in.size() != generators.size() || out.size() != generators.size() || in.isEmpty()) {
      throw new InvalidInput(
          "matrices of generators",
          in.size() + " and " + out.size() + " for " + generators.size() + " names",
          "one of either kind for every name, and at least one",
          "");
    }
    for (int k = 0; k < in.size(); k++) {
      boolean fits =
          in.get(k).rows() == map.columns()
              && in.get(k).columns() == map.columns()
              && out.get(k).rows() == map.rows()
              && out.get(k).columns() == map.rows();
      if (!fits) {
        throw new InvalidInput(
            "shape of the map",
            map.rows() + " × " + map.columns(),
            out.get(k).rows() + " × " + in.get(k).rows() + " for " + generators.get(k),
            "rows belong to outputs, columns to inputs");
      }
      Optional<Cell<E>> rest = commutator(map, in.get(k), out.get(k));
      if (rest.isPresent()) {
        return refuted(name, generators.get(k), rest.get());
      }
    }
    String statement =
        "A M = N A holds exactly for "
            + (in.size() == 1 ? "the generator " : "the generators ")
            + String.join(", ", generators)
            + " and all their products";
    return check(name, new Verdict.Proved(statement), ErrorSummary.EMPTY);
  }

  /** The first non-zero entry of A·in − out·A. */
  private static <E> Optional<Cell<E>> commutator(
      SparseMatrix<E> map, SparseMatrix<E> in, SparseMatrix<E> out) {
    SparseMatrix<E> left = map.multiply(in);
    SparseMatrix<E> right = out.multiply(map);
    if (left.equals(right)) {
      return Optional.empty();
    }
    SparseMatrix.Entry<E> first = left.subtract(right).first();
    return Optional.of(new Cell<>(first.row(), first.column(), first.value()));
  }

  /**
   * Checks K(gx) ρ_in(g) = ρ_out(g) K(x) for all g, as an identity of polynomials.
   *
   * @param <G> the group elements
   * @param name what reports call the kernel
   * @param kernel K, of shape dim ρ_out × dim ρ_in
   * @param action the linear action on the variables
   * @param in ρ_in
   * @param out ρ_out
   * @return PROVED, or REFUTED with a generator and an entry
   * @throws InvalidInput if shapes or groups do not fit
   */
  public static <G> Check kernel(
      String name,
      PolynomialMatrix kernel,
      Representation<G> action,
      Representation<G> in,
      Representation<G> out) {
    requireFit(kernel.rows(), kernel.columns(), in, out);
    if (kernel.variables() != action.dimension()) {
      throw new InvalidInput(
          "variables of the kernel",
          Integer.toString(kernel.variables()),
          action.dimension() + ", the dimension of " + action.name(),
          "the group must act on the space that the kernel lives on");
    }
    Cells<Polynomial<Cyclotomic>> cells = cells(kernel);
    List<? extends Generator<G>> generators = in.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = action.onGenerator(k);
      boolean derivative = generators.get(k) instanceof Generator.Infinitesimal<G>;
      List<Cell<Polynomial<Cyclotomic>>> moved = derivative ? cells.cells() : moved(cells, m);
      List<Cell<Polynomial<Cyclotomic>>> extra = derivative ? derived(cells, m) : List.of();
      Optional<Cell<Polynomial<Cyclotomic>>> rest =
          cells.commutator(moved, SparseRows.of(in, k), SparseRows.of(out, k), extra);
      if (rest.isPresent()) {
        return refuted(name, generators.get(k), rest.get());
      }
    }
    return proved(name, "K(gx) ρ_in = ρ_out K(x)", in.group());
  }

  /**
   * Checks every element of a basis of kernels again, without the solver that found it.
   *
   * @param space the basis
   * @return a report with one check for all elements, or with the first refuted one
   */
  public static Report kernelSpace(KernelSpace space) {
    return kernelSpace(space, space.action());
  }

  @SuppressWarnings("unchecked") // the three representations of a kernel space belong to one group
  private static <G> Report kernelSpace(KernelSpace space, Representation<G> action) {
    Representation<G> in = (Representation<G>) space.in();
    Representation<G> out = (Representation<G>) space.out();
    String subject =
        action.group().name()
            + "-equivariance of the kernels from "
            + in.name()
            + " to "
            + out.name()
            + " up to degree "
            + space.maxDegree();
    String all = "all " + space.basis().size() + " elements of the basis";
    Check last = proved(all, "K(gx) ρ_in = ρ_out K(x)", action.group());
    int index = 0;
    for (KernelElement element : space.basis()) {
      Check check = kernel("basis element " + index++, element.matrix(), action, in, out);
      if (!check.verdict().holds()) {
        last = check;
        break;
      }
    }
    return new Report(subject, action.group().name(), List.of(last), List.of(), 0);
  }

  private static Cells<Polynomial<Cyclotomic>> cells(PolynomialMatrix kernel) {
    List<Cell<Polynomial<Cyclotomic>>> entries = new ArrayList<>();
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      entries.add(new Cell<>(e.row(), e.column(), e.form().toPolynomial()));
    }
    return new Cells<>(
        kernel.rows(), kernel.columns(), entries, new Polynomials(kernel.variables()));
  }

  private static List<Cell<Polynomial<Cyclotomic>>> moved(
      Cells<Polynomial<Cyclotomic>> kernel, Matrix<Cyclotomic> m) {
    return kernel.cells().stream()
        .map(c -> new Cell<>(c.row(), c.column(), c.value().substituteLinear(m)))
        .toList();
  }

  /** The derivative of K(exp(tX)x) at t = 0: Σ Xᵢⱼ xⱼ ∂ᵢK. */
  private static List<Cell<Polynomial<Cyclotomic>>> derived(
      Cells<Polynomial<Cyclotomic>> kernel, Matrix<Cyclotomic> x) {
    List<Cell<Polynomial<Cyclotomic>>> out = new ArrayList<>();
    int n = x.rows();
    for (Cell<Polynomial<Cyclotomic>> cell : kernel.cells()) {
      Polynomial<Cyclotomic> sum = Polynomial.zero(Cyclotomics.FIELD, n);
      for (int i = 0; i < n; i++) {
        Polynomial<Cyclotomic> slope = cell.value().derivative(i);
        for (int j = 0; j < n; j++) {
          if (!x.at(i, j).isZero()) {
            sum =
                sum.add(
                    slope.multiply(Polynomial.variable(Cyclotomics.FIELD, n, j)).scale(x.at(i, j)));
          }
        }
      }
      out.add(new Cell<>(cell.row(), cell.column(), sum));
    }
    return out;
  }

  private static void requireFit(
      int rows, int columns, Representation<?> in, Representation<?> out) {
    if (rows != out.dimension() || columns != in.dimension()) {
      throw new InvalidInput(
          "shape of the map",
          rows + " × " + columns,
          out.dimension() + " × " + in.dimension() + " for " + in.name() + " → " + out.name(),
          "rows belong to outputs, columns to inputs");
    }
  }

  private static Check proved(String of, String identity, CompactGroup<?> group) {
    int count = group.topologicalGenerators().size();
    String statement =
        identity
            + " holds exactly on "
            + (count == 1 ? "the generator" : "the " + count + " generators")
            + " of "
            + group.name();
    return check(of, new Verdict.Proved(statement), ErrorSummary.EMPTY);
  }

  private static Check refuted(String of, Generator<?> generator, Cell<?> rest) {
    return refuted(
        of,
        generator instanceof Generator.Element<?> e
            ? e.name()
            : "the Lie algebra element " + ((Generator.Infinitesimal<?>) generator).name(),
        rest);
  }

  private static Check refuted(String of, String element, Cell<?> rest) {
    Witness witness =
        new Witness(
            element,
            element,
            0,
            "one-hot: 1 at " + rest.column() + ", output " + rest.row(),
            Double.POSITIVE_INFINITY,
            Optional.of(rest.value().toString()),
            0,
            Optional.empty(),
            Optional.empty());
    return check(of, new Verdict.Refuted(witness), ErrorSummary.EMPTY);
  }

  private static Check check(String of, Verdict verdict, ErrorSummary errors) {
    return new Check(
        of, verdict, "exact residual", errors, new NoiseFloor(0, 0, 0, Precision.FLOAT64));
  }
}
