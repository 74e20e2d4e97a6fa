package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted before any stage of the search stops in that stage. */
class IrrepInterruptTest {
  private static final FiniteGroup<Permutation> S6 = Groups.symmetric(6);
  private static final List<List<Cyclotomic>> ROWS =
      CharacterTables.derive(S6, CharacterTableLimits.DEFAULT);
  private static final int ROW = 10;

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private static void stops(ThrowingCallable stage) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(stage).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).as("the interrupt is consumed").isFalse();
  }

  private static RayContext context() {
    return new RayContext(S6, ROWS.get(ROW), false);
  }

  @Test
  void everyStage() {
    List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context()).eigenvalues();
    List<CyclicRays.Eigenvalue> multiple =
        eigenvalues.stream().filter(v -> v.multiplicity() > 1).toList();
    stops(() -> new NaturalSubgroups(S6, 1L << 20).find());
    stops(() -> context().pool().entries(context()));
    stops(() -> new GrownRays(context()).find(multiple));
    stops(() -> new GeneratedRays(context()).find(100));
    stops(() -> new SubgroupRays(context(), 0).find());
    stops(() -> new CondensedRays(context()).find(multiple));
    stops(() -> new RaySearch(context(), 0).best(IrrepLimits.DEFAULT));
    Ray ray = context().pool().entries(context()).get(0).ray();
    stops(() -> new MatrixCoefficient(S6, ray));
    stops(() -> IrreducibleMatrices.build(context(), new RaySearch.Found(ray, Optional.empty())));
  }

  @Test
  void solvingAndProving() {
    IrreducibleMatrices found = IrreducibleMatrices.of(S6, ROWS.get(ROW), IrrepLimits.DEFAULT);
    MatrixCoefficient alpha = new MatrixCoefficient(S6, found.witness().ray());
    stops(() -> new DixonSolver(alpha, ROWS.get(ROW), found.witness().pointArray()).matrices());
    stops(() -> new Frames(alpha, context().embedding(), context().residues()).spin());
    stops(() -> new CosetAction(alpha).states(found.witness().pointArray()));
    stops(
        () ->
            IrrepCertificate.check(
                S6, ROWS.get(ROW), found.generators(), found.form(), found.witness()));
  }

  /** Work that was stopped leaves nothing behind: the same object then gives the result. */
  @Test
  void anInterruptedLadderGoesOn() {
    List<SchurType> types =
        CharacterTables.indicators(S6, ROWS).stream().map(SchurType::of).toList();
    IrrepLadder ladder = IrrepLadder.of(S6, ROWS, types, IrrepLimits.DEFAULT);
    stops(() -> ladder.complex(ROW));
    stops(() -> ladder.real(ROW));
    assertThat(ladder.complex(ROW).certificate().proved()).isTrue();
    stops(() -> ladder.complex(ROW - 1));
    assertThat(ladder.real(ROW - 1).certificate().proved()).isTrue();
  }
}
