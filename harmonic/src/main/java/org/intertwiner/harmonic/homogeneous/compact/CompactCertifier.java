package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * Checks kernels between fields over compact homogeneous spaces, irrep by irrep.
 *
 * <p><em>Formula:</em> on all topological generators σ₂(h)B = BJ(h), J(h)A = Aσ₁(h) and J(g)E =
 * EJ(g); the B_iE_r and the E_rA_j are linearly independent, hence so are the functions
 * B_iE_rJ(g)A_j (Peter–Weyl, as J is irreducible); their number is ⟨χ_J, χ₂⟩_{H₂} ⟨χ₁, χ_J⟩_{H₁} /
 * ⟨χ_J, χ_J⟩_G by the characters of the restrictions (Frobenius). <em>Accuracy:</em> exact.
 */
public final class CompactCertifier {
  private CompactCertifier() {}

  /**
   * Checks kernels.
   *
   * @param <G> the group elements
   * @param <A> the elements of H₁
   * @param <B> the elements of H₂
   * @param in the fields that the kernels take
   * @param out the fields that they give
   * @param band the irreps, in order
   * @param parts the kernels of each irrep
   * @return the certificate, counts by irreps of the band
   */
  public static <G, A, B> Certificate check(
      HomogeneousField<G, A> in,
      HomogeneousField<G, B> out,
      Band<G> band,
      List<IrrepKernels<G>> parts) {
    Cyclotomic residual = Cyclotomic.ZERO;
    boolean independent = true;
    List<Long> counted = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    Optional<String> violation = Optional.empty();
    for (int k = 0; k < band.irreps().size(); k++) {
      LieRepresentation<G> irrep = band.irreps().get(k);
      Optional<IrrepKernels<G>> part =
          k < parts.size() && parts.get(k).irrep() == irrep
              ? Optional.of(parts.get(k))
              : Optional.empty();
      Representation<A> taken = in.stabilizer().restrict(irrep);
      Representation<B> given = restricted(in.stabilizer(), taken, out.stabilizer(), irrep);
      counted.add(part.map(IrrepKernels::dimension).orElse(0L));
      long product =
          Math.multiplyExact(
              out.fibre().character().intertwiners(given.character()),
              in.fibre().character().intertwiners(taken.character()));
      expected.add(product == 0 || band.complex() ? product : product / Band.norm(irrep));
      if (part.isPresent()) {
        Cyclotomic here = residual(in.fibre(), taken, given, out.fibre(), part.get());
        residual = residual.isZero() ? here : residual;
        boolean free = isIndependent(part.get());
        independent &= free;
        if (violation.isEmpty() && !(here.isZero() && free)) {
          violation =
              Optional.of(
                  irrep.name() + (here.isZero() ? ": dependent maps" : ": a residual of " + here));
        }
      }
    }
    boolean complete = counted.equals(expected) && parts.size() == band.irreps().size();
    if (violation.isEmpty() && !complete) {
      violation = Optional.of("the characters say " + expected);
    }
    return new Certificate(residual, true, independent, complete, counted, expected, violation);
  }

  /** Characters of restrictions are dear, and fields over one space share them. */
  @SuppressWarnings("unchecked") // one stabiliser has one kind of elements
  private static <G, A, B> Representation<B> restricted(
      ClosedSubgroup<G, A> known,
      Representation<A> restriction,
      ClosedSubgroup<G, B> asked,
      LieRepresentation<G> irrep) {
    return known.equals(asked) ? (Representation<B>) restriction : asked.restrict(irrep);
  }

  private static <G, A, B> Cyclotomic residual(
      Representation<A> in,
      Representation<A> taken,
      Representation<B> given,
      Representation<B> out,
      IrrepKernels<G> part) {
    Cyclotomic residual = Cyclotomic.ZERO;
    for (SparseMatrix<Cyclotomic> b : part.synthesis()) {
      residual = first(residual, HomSpaces.residual(given, out, b));
    }
    for (SparseMatrix<Cyclotomic> a : part.analysis()) {
      residual = first(residual, HomSpaces.residual(in, taken, a));
    }
    for (SparseMatrix<Cyclotomic> e : part.endomorphisms()) {
      boolean one = part.endomorphisms().size() == 1 && e.isIdentity();
      residual =
          one ? residual : first(residual, HomSpaces.residual(part.irrep(), part.irrep(), e));
    }
    return residual;
  }

  private static Cyclotomic first(Cyclotomic known, Cyclotomic next) {
    return known.isZero() ? next : known;
  }

  private static boolean isIndependent(IrrepKernels<?> part) {
    return HomSpaces.areIndependent(
            IrrepKernels.multiples(part.synthesis(), part.endomorphisms(), true))
        && HomSpaces.areIndependent(
            IrrepKernels.multiples(part.analysis(), part.endomorphisms(), false));
  }
}
