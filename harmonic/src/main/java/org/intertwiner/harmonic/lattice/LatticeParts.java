package org.intertwiner.harmonic.lattice;

import java.util.List;

/**
 * The kernels between one type of summands of the input and one of the output.
 *
 * @param <G> the group elements
 * @param in the summands of the input
 * @param out the summands of the output
 * @param kernels one template for each kernel of a pair of summands
 */
record LatticeParts<G>(FieldParts<G> in, FieldParts<G> out, List<LatticeTemplate<G>> kernels) {

  /** How often each template stands in the kernels of the whole fields. */
  long places() {
    return (long) in.offsets().size() * out.offsets().size();
  }
}
