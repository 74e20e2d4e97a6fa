package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.certificate.Norms;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.reptheory.Representation;

/** Names the kernels by the theorem and puts them together from their names. */
final class EckartSolver<G> {
  private final SolidHarmonics harmonics;
  private final Representation<G> in;
  private final Representation<G> out;
  private final Norms norms;
  private final List<EckartLabel> labels = new ArrayList<>();
  private final List<Factors> factors = new ArrayList<>();

  /** The forms Y_c and the three maps of one element. */
  record Factors(
      List<Form> forms,
      SparseMatrix<Cyclotomic> projection,
      SparseMatrix<Cyclotomic> path,
      SparseMatrix<Cyclotomic> embedding) {}

  /** A part of V_in or V_out with the maps to or from its copies. */
  private record Side<G>(Part<G> part, List<SparseMatrix<Cyclotomic>> copies) {}

  EckartSolver(
      Representation<G> action,
      Representation<G> in,
      Representation<G> out,
      int maxDegree,
      boolean complex) {
    this.harmonics = SolidHarmonics.upTo(action.dimension(), maxDegree);
    this.in = in;
    this.out = out;
    this.norms = new Norms(in.norms(), out.norms());
    Intertwiners<G> intertwiners =
        action.group() instanceof FiniteGroup<G> finite
            ? new FiniteIntertwiners<>(finite, complex)
            : new LieIntertwiners<>(action, complex);
    Couplings<G> couplings = new Couplings<>(intertwiners);
    List<Side<G>> inputs =
        intertwiners.parts(in).stream()
            .map(p -> new Side<>(p, couplings.projections(in, p)))
            .toList();
    List<Side<G>> outputs =
        intertwiners.parts(out).stream()
            .map(p -> new Side<>(p, couplings.embeddings(out, p)))
            .toList();
    // on ℝ¹ there are no harmonic forms of degree 2 and more
    for (int l = 0; l <= maxDegree && harmonics.count(l) > 0; l++) {
      Representation<G> space = intertwiners.representation("H" + l, onHarmonics(action, l));
      for (Part<G> harmonic : intertwiners.parts(space)) {
        List<SparseMatrix<Cyclotomic>> copies = couplings.projections(space, harmonic);
        for (Side<G> input : inputs) {
          for (Side<G> output : outputs) {
            addAll(couplings, l, new Side<>(harmonic, copies), input, output);
          }
        }
      }
    }
  }

  /** The matrices A with h(gx) = A(g) h(x) for the column h of the basis of H_l. */
  private List<Matrix<Cyclotomic>> onHarmonics(Representation<G> action, int l) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    List<Generator<G>> generators = action.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = action.onGenerator(k);
      Substitution s =
          generators.get(k) instanceof Generator.Infinitesimal<G>
              ? Substitution.infinitesimal(m, l)
              : Substitution.of(m, l);
      List<List<Cyclotomic>> rows =
          harmonics.forms(l).stream()
              .map(h -> Arrays.asList(harmonics.coordinates(s.apply(h))))
              .toList();
      matrices.add(Matrix.of(Cyclotomics.FIELD, rows));
    }
    return matrices;
  }

  private void addAll(
      Couplings<G> couplings, int l, Side<G> harmonic, Side<G> input, Side<G> output) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the Wigner–Eckart basis was interrupted");
    }
    List<SparseMatrix<Cyclotomic>> paths =
        couplings.paths(harmonic.part(), input.part(), output.part());
    List<SparseMatrix<Cyclotomic>> endomorphisms = couplings.endomorphisms(output.part());
    for (int a = 0; a < harmonic.copies().size() && !paths.isEmpty(); a++) {
      List<Form> forms = forms(harmonic.copies().get(a), l);
      for (int b = 0; b < input.copies().size(); b++) {
        for (int c = 0; c < output.copies().size(); c++) {
          for (int s = 0; s < paths.size(); s++) {
            for (int e = 0; e < endomorphisms.size(); e++) {
              labels.add(
                  new EckartLabel(
                      l,
                      harmonic.part().name(),
                      a,
                      input.part().name(),
                      b,
                      output.part().name(),
                      c,
                      s,
                      e));
              factors.add(
                  new Factors(
                      forms,
                      input.copies().get(b),
                      e == 0 ? paths.get(s) : endomorphisms.get(e).multiply(paths.get(s)),
                      output.copies().get(c)));
            }
          }
        }
      }
    }
  }

  private List<Form> forms(SparseMatrix<Cyclotomic> projection, int l) {
    Matrix<Cyclotomic> dense = projection.toMatrix();
    List<Form> forms = new ArrayList<>();
    for (int c = 0; c < dense.rows(); c++) {
      forms.add(harmonics.combine(l, dense.row(c).toArray(new Cyclotomic[0])));
    }
    return forms;
  }

  List<EckartLabel> labels() {
    return List.copyOf(labels);
  }

  /** What the elements of one degree are made of. */
  List<Factors> factors(int degree) {
    List<Factors> some = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      if (labels.get(i).degree() == degree) {
        some.add(factors.get(i));
      }
    }
    return some;
  }

  EckartElement element(int index) {
    Factors f = factors.get(index);
    int degree = labels.get(index).degree();
    int inner = f.projection().rows();
    Map<Long, Cyclotomic[]> cells = new HashMap<>();
    SparseMatrix<Cyclotomic> rows = f.projection().transpose();
    SparseMatrix<Cyclotomic> toOut = f.embedding().multiply(f.path());
    for (SparseMatrix.Entry<Cyclotomic> e : toOut.entries()) {
      int a = e.column() / inner;
      int b = e.column() % inner;
      for (int k = rows.start(b); k < rows.start(b) + rows.count(b); k++) {
        Cyclotomic[] cell =
            cells.computeIfAbsent(
                (long) e.row() * in.dimension() + rows.place(k), x -> zeros(f.forms().size()));
        cell[a] = cell[a].add(e.value().multiply(rows.value(k)));
      }
    }
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    cells.forEach(
        (cell, c) ->
            entries.add(
                entry((int) (cell / in.dimension()), (int) (cell % in.dimension()), f.forms(), c)));
    PolynomialMatrix seminormal =
        PolynomialMatrix.of(
            out.dimension(), in.dimension(), harmonics.dimension(), degree, entries);
    return new EckartElement(labels.get(index), norms.toOrthonormal(seminormal));
  }

  private static Cyclotomic[] zeros(int n) {
    Cyclotomic[] zeros = new Cyclotomic[n];
    Arrays.fill(zeros, Cyclotomic.ZERO);
    return zeros;
  }

  /** A multiple of one form keeps it, so that equal polynomials stay one object. */
  private static PolynomialMatrix.Entry entry(
      int row, int column, List<Form> forms, Cyclotomic... coefficients) {
    int only = -1;
    int count = 0;
    for (int a = 0; a < coefficients.length; a++) {
      if (!coefficients[a].isZero()) {
        only = a;
        count++;
      }
    }
    return count == 1
        ? new PolynomialMatrix.Entry(row, column, coefficients[only], forms.get(only))
        : new PolynomialMatrix.Entry(row, column, Form.combine(forms, coefficients));
  }
}
