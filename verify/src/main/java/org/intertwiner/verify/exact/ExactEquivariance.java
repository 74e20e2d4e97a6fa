package org.intertwiner.verify.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
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
    String element =
        generator instanceof Generator.Element<?> e
            ? e.name()
            : "the Lie algebra element " + ((Generator.Infinitesimal<?>) generator).name();
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
