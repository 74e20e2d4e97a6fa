package org.intertwiner.cli.picture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeKernelRequest;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.lattice.LatticeSymmetry;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.w3c.dom.Document;

/** Kernel spaces by the words of the command line. */
final class Pictures {
  private Pictures() {}

  static KernelSpace solve(String group, String in, String out, int maxDegree) {
    return solve(GroupNotation.parse(group), in, out, maxDegree);
  }

  private static <G> KernelSpace solve(NamedGroup<G> group, String in, String out, int maxDegree) {
    return KernelSpace.on(group.action())
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .upToDegree(maxDegree);
  }

  /** Fields that are carried alike everywhere, under all symmetries of the lattice. */
  static LatticeKernelRequest<AffineOperation> request(String crystal, String in, String out) {
    CrystalLattice lattice = CrystalLattice.parse(crystal);
    return request(lattice, lattice.symmetry(), lattice.pointGroup(), in, out);
  }

  static LatticeKernelSpace<AffineOperation> lattice(
      String crystal, String in, String out, int shells) {
    return request(crystal, in, out).upToShells(shells);
  }

  /** The same under another group. */
  static LatticeKernelSpace<?> lattice(
      String crystal, String group, String in, String out, int shells) {
    return under(CrystalLattice.parse(crystal), GroupNotation.parse(group), in, out)
        .upToShells(shells);
  }

  private static <G> LatticeKernelRequest<G> under(
      CrystalLattice lattice, NamedGroup<G> group, String in, String out) {
    FiniteRepresentation<G> action = (FiniteRepresentation<G>) group.action();
    return request(lattice, lattice.under(action), group, in, out);
  }

  private static <G> LatticeKernelRequest<G> request(
      CrystalLattice lattice,
      LatticeSymmetry<G> symmetry,
      NamedGroup<G> group,
      String in,
      String out) {
    var source = (FiniteRepresentation<G>) RepresentationNotation.parse(in, group);
    var target = (FiniteRepresentation<G>) RepresentationNotation.parse(out, group);
    return LatticeKernelSpace.from(symmetry.field(lattice.site(), source))
        .to(symmetry.field(lattice.site(), target));
  }

  static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
