package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irreps;

/**
 * The Fourier transform of a finite group.
 *
 * <p><em>Formula:</em> f̂(ρ) = (1/|G|) Σ_g f(g) ρ(g)* and f(g) = Σ_ρ d_ρ tr(ρ(g) f̂(ρ)); ρ runs
 * over unitary irreducible representations, one for each row of the {@linkplain
 * org.intertwiner.reptheory.CharacterTable character table}, in its order. Then (1/|G|) Σ |f|² =
 * Σ_ρ d_ρ ‖f̂(ρ)‖², and f ∗ k with (f ∗ k)(x) = (1/|G|) Σ_y f(y) k(y⁻¹x) has the matrices k̂(ρ)
 * f̂(ρ). The bases are those that the algorithm wants: {@link #matrix} tells ρ(g), and {@link
 * #basis} leads to the exact matrices of {@link org.intertwiner.reptheory.Irreps}.
 *
 * <p><em>Shape:</em> functions have |G| values in the order of the group's elements; spectra have
 * |G| complex numbers, one row-major d × d block after the other, row by row. Complex numbers are
 * interleaved. <em>Accuracy:</em> a few rounding errors for each step of the chain; forward and
 * inverse together change a function by some 10⁻¹⁵ of its size. <em>Complexity:</em> {@link
 * #operations}, counted from the plan; no allocation within the methods that take a workspace but
 * for room of the size of a block. <em>Threads:</em> a plan may be shared, a workspace may not; the
 * results do not depend on the number of threads.
 *
 * <p><em>Source:</em> M. Clausen, Theoret. Comput. Sci. 67 (1989); P. Diaconis, D. Rockmore, J.
 * Amer. Math. Soc. 3 (1990); D. K. Maslen, Math. Comp. 67 (1998).
 *
 * <p>Example: {@code FiniteTransform.of(Groups.symmetric(5)).spectrum(values).power()}.
 *
 * @param <G> the group elements
 */
public final class FiniteTransform<G> {
  private final FiniteGroup<G> group;
  private final Engine engine;
  private final SpectrumLayout layout;
  private final int order;
  private final int[] degrees;
  private final Map<Integer, ComplexMatrix> bases = new ConcurrentHashMap<>();
  private Optional<Irreps<G>> derived = Optional.empty();

  private FiniteTransform(FiniteGroup<G> group, Engine engine) {
    this.group = group;
    this.engine = engine;
    this.layout = new SpectrumLayout(group, engine);
    this.order = engine.order();
    this.degrees = layout.degrees();
  }

  /**
   * The transform of a group by the algorithm that suits it.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the plan
   * @throws LimitExceeded if the group is past the limits of the transform, of character tables or
   *     of irreducible matrices
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> FiniteTransform<G> of(FiniteGroup<G> group) {
    return of(group, FiniteTransformLimits.DEFAULT);
  }

  /**
   * The transform of a group by the algorithm that suits it, within limits.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param limits how large the plan may become
   * @return the plan
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> FiniteTransform<G> of(FiniteGroup<G> group, FiniteTransformLimits limits) {
    limits.requireOrder(group);
    return new FiniteTransform<>(group, new Plans(limits).best(group));
  }

  /**
   * The transform of a group by a given algorithm.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param algorithm how it is to be computed
   * @param limits how large the plan may become
   * @return the plan
   * @throws InvalidInput if the algorithm does not serve the group
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> FiniteTransform<G> of(
      FiniteGroup<G> group, TransformAlgorithm algorithm, FiniteTransformLimits limits) {
    limits.requireOrder(group);
    Plans plans = new Plans(limits);
    Engine engine =
        switch (algorithm) {
          case DENSE -> plans.dense(group);
          case ABELIAN -> Plans.abelian(group);
          case CHAIN -> plans.chain(group);
          case SYMMETRIC -> Plans.symmetric(group);
        };
    return new FiniteTransform<>(group, engine);
  }

  /**
   * The transform along a chain of subgroups; below the last of them as suits it.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param chain subgroups of the group, each inside the one before
   * @param limits how large the plan may become
   * @return the plan
   * @throws InvalidInput if the subgroups are no descending chain in the group
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> FiniteTransform<G> along(
      FiniteGroup<G> group, List<Subgroup> chain, FiniteTransformLimits limits) {
    limits.requireOrder(group);
    return new FiniteTransform<>(group, new Plans(limits).along(group, chain));
  }

  /**
   * The group.
   *
   * @return G
   */
  public FiniteGroup<G> group() {
    return group;
  }

  /**
   * The number of values of a function and of numbers of a spectrum.
   *
   * @return |G|
   */
  public int order() {
    return order;
  }

  /**
   * The number of irreducible representations.
   *
   * @return the number of rows
   */
  public int size() {
    return degrees.length;
  }

  /**
   * The degree of a representation.
   *
   * @param row a row of the character table, from 0
   * @return d_ρ
   * @throws InvalidInput if there is no such row
   */
  public int degree(int row) {
    return degrees[requireRow(row)];
  }

  /**
   * Where the block of a representation begins in a spectrum.
   *
   * @param row a row of the character table, from 0
   * @return the number of complex numbers before it
   * @throws InvalidInput if there is no such row
   */
  public int offset(int row) {
    return layout.offset(requireRow(row));
  }

  private int requireRow(int row) {
    if (row < 0 || row >= degrees.length) {
      throw new InvalidInput(
          "row of the Fourier transform of " + group.name(),
          Integer.toString(row),
          "0 … " + (degrees.length - 1),
          "rows are those of the character table, the trivial one first");
    }
    return row;
  }

  /**
   * How the transform is computed.
   *
   * @return the algorithm
   */
  public TransformAlgorithm algorithm() {
    return layout.algorithm();
  }

  /**
   * What it costs.
   *
   * @return the count of the plan beside the dense one and the bound
   */
  public OperationCount operations() {
    return new OperationCount(engine.multiplications(), (double) order * order, layout.bound());
  }

  /**
   * Whether all the matrices are real, so that real functions have real spectra.
   *
   * @return true if no matrix has an imaginary part
   */
  public boolean isReal() {
    return engine.isReal();
  }

  /**
   * The matrix of a group element as this transform uses it.
   *
   * @param row a row of the character table, from 0
   * @param element the number of an element
   * @return ρ(g), unitary
   * @throws InvalidInput if there is no such row or element
   */
  public ComplexMatrix matrix(int row, int element) {
    requireRow(row);
    return engine.matrix(layout.irrep(row), layout.position(requireElement(element)));
  }

  int requireElement(int element) {
    if (element < 0 || element >= order) {
      throw new InvalidInput(
          "element of " + group.name(), Integer.toString(element), "0 … " + (order - 1), "");
    }
    return element;
  }

  /**
   * A unitary matrix U with ρ(g) = U* π(g) U, π the float64 matrices {@code orthonormal()} of the
   * library's irreducible representation of the row, the real one for real type. It is the average
   * of π(g) X ρ(g)* over the group, made along the chain, for a fixed random X.
   *
   * @param row a row of the character table, from 0
   * @return U, which is determined up to a factor of absolute value 1
   * @throws InvalidInput if there is no such row
   * @throws LimitExceeded if the library does not derive the matrices
   */
  public ComplexMatrix basis(int row) {
    requireRow(row);
    ComplexMatrix known = bases.get(row);
    if (known == null) {
      known = degrees[row] == 1 ? ComplexMatrix.identity(1) : intertwiner(row);
      bases.put(row, known);
    }
    return known;
  }

  private ComplexMatrix intertwiner(int row) {
    ReferenceMatrices derived = ReferenceMatrices.derived(irreducible(), row);
    int d = degrees[row];
    SplittableRandom random = new SplittableRandom(5);
    for (int attempt = 0; attempt < 8; attempt++) {
      double[] re = random.doubles((long) d * d, -1, 1).toArray();
      double[] im =
          engine.isReal() ? new double[d * d] : random.doubles((long) d * d, -1, 1).toArray();
      ComplexMatrix x = ComplexMatrix.from(d, d, re, im);
      ComplexMatrix mean = engine.average(x, derived, layout.irrep(row));
      double norm = mean.frobeniusNorm() / Math.sqrt(d);
      if (norm > 1e-3 * x.frobeniusNorm() / d) {
        ComplexMatrix again = engine.average(mean.scale(1 / norm), derived, layout.irrep(row));
        return again.scale(Math.sqrt(d) / again.frobeniusNorm());
      }
    }
    throw new ArithmeticException("no map to the derived matrices of row " + row + " found");
  }

  private synchronized Irreps<G> irreducible() {
    if (derived.isEmpty()) {
      derived = Optional.of(Irreps.of(group));
    }
    return derived.get();
  }

  /**
   * The character table whose rows are meant, derived when it is first asked for.
   *
   * @return the proved table
   * @throws LimitExceeded if the group has too many classes for a table
   */
  public CharacterTable<G> table() {
    return irreducible().table();
  }

  /** Room for transforms on one thread of the caller, and the team that shares the work. */
  public final class Workspace {
    private final Workers workers;
    private Parts a;
    private Parts b;

    private Workspace(Workers workers) {
      this.workers = workers;
      this.a = Parts.of(order, true);
      this.b = Parts.of(order, true);
    }

    private void require(boolean real) {
      if (!real && a.isReal()) {
        a = Parts.of(order, false);
        b = Parts.of(order, false);
      }
    }

    private Parts first(boolean real, SpectrumLayout asked) {
      asked.requireSame(layout);
      require(real);
      return real ? new Parts(a.re(), new double[0]) : a;
    }

    private Parts second(boolean real) {
      return real ? new Parts(b.re(), new double[0]) : b;
    }
  }

  /**
   * Room for transforms on one thread.
   *
   * @return a workspace of this plan
   */
  public Workspace workspace() {
    return workspace(new Workers(1));
  }

  /**
   * Room for transforms that a team of threads shares.
   *
   * @param workers the team
   * @return a workspace of this plan
   */
  public Workspace workspace(Workers workers) {
    return new Workspace(workers);
  }

  /**
   * The spectrum of a complex function.
   *
   * @param function 2|G| numbers, re and im side by side
   * @param spectrum room for 2|G| numbers
   * @param room a workspace of this plan
   * @throws InvalidInput if a length is wrong, a value is not finite (which) or the room is
   *     another's
   */
  public void forward(double[] function, double[] spectrum, Workspace room) {
    layout.require("complex function on " + group.name(), function, 2 * order, order);
    layout.requireRoom(spectrum, 2 * order);
    Parts a = room.first(false, layout);
    layout.read(function, a);
    layout.store(transformed(a, room.second(false), room), spectrum);
  }

  private Parts transformed(Parts a, Parts b, Workspace room) {
    engine.transform(a, b, 0, room.workers);
    return engine.passes() % 2 == 0 ? a : b;
  }

  /**
   * The spectrum of a real function.
   *
   * @param function |G| numbers
   * @param spectrum room for 2|G| numbers, re and im side by side
   * @param room a workspace of this plan
   * @throws InvalidInput if a length is wrong, a value is not finite (which) or the room is
   *     another's
   */
  public void forwardReal(double[] function, double[] spectrum, Workspace room) {
    layout.require("real function on " + group.name(), function, order, 2 * order);
    layout.requireRoom(spectrum, 2 * order);
    boolean real = engine.isReal();
    Parts a = room.first(real, layout);
    layout.readReal(function, a);
    layout.store(transformed(a, room.second(real), room), spectrum);
  }

  /**
   * The complex function of a spectrum.
   *
   * @param spectrum 2|G| numbers, re and im side by side
   * @param function room for 2|G| numbers
   * @param room a workspace of this plan
   * @throws InvalidInput if a length is wrong, a value is not finite (which) or the room is
   *     another's
   */
  public void inverse(double[] spectrum, double[] function, Workspace room) {
    layout.requireRoom(function, 2 * order);
    layout.write(back(spectrum, room, false), function);
  }

  /**
   * The real part of the function of a spectrum; of the whole function if it is real.
   *
   * @param spectrum 2|G| numbers, re and im side by side
   * @param function room for |G| numbers
   * @param room a workspace of this plan
   * @throws InvalidInput if a length is wrong, a value is not finite (which) or the function has an
   *     imaginary part above 10⁻⁸ of its size (where)
   */
  public void inverseReal(double[] spectrum, double[] function, Workspace room) {
    layout.requireRoom(function, order);
    boolean real = engine.isReal() && SpectrumLayout.isReal(spectrum);
    Parts x = back(spectrum, room, real);
    if (!real) {
      layout.requireReal(x);
    }
    layout.writeReal(x, function);
  }

  private Parts back(double[] spectrum, Workspace room, boolean real) {
    layout.require("spectrum on " + group.name(), spectrum, 2 * order, order);
    Parts a = room.first(real, layout);
    layout.fill(spectrum, a);
    Parts b = room.second(real);
    engine.adjoint(a, b, 0, room.workers);
    return engine.passes() % 2 == 0 ? a : b;
  }

  /** The columns of the matrices of a row on which the first subgroup of the chain is trivial. */
  int[] fixedColumns(int row) {
    ChainEngine chain = (ChainEngine) engine;
    int trivial = chain.trivialBelow();
    return chain.fixedColumns(layout.irrep(row), trivial);
  }

  /**
   * The spectrum of a real function, as an object.
   *
   * @param values |G| numbers
   * @return the spectrum
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public FiniteSpectrum<G> spectrum(double... values) {
    double[] data = new double[2 * order];
    forwardReal(values, data, workspace());
    return new FiniteSpectrum<>(this, data);
  }

  /**
   * The spectrum of a complex function, as an object.
   *
   * @param values 2|G| numbers, re and im side by side
   * @return the spectrum
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public FiniteSpectrum<G> spectrumOfComplex(double... values) {
    double[] data = new double[2 * order];
    forward(values, data, workspace());
    return new FiniteSpectrum<>(this, data);
  }

  /**
   * The plan in a few lines: group, algorithm, degrees, operation counts.
   *
   * @return text for people
   */
  public String report() {
    String nl = System.lineSeparator();
    int largest = Arrays.stream(degrees).max().orElse(1);
    return "Fourier transform of "
        + group.name()
        + nl
        + "  order        "
        + order
        + nl
        + "  irreps       "
        + degrees.length
        + ", largest degree "
        + largest
        + (isReal() ? ", real matrices" : "")
        + nl
        + "  algorithm    "
        + algorithm()
        + ": "
        + engine.description()
        + nl
        + "  operations   "
        + operations();
  }

  @Override
  public String toString() {
    return "Fourier transform of " + group.name() + " by " + engine.description();
  }
}
