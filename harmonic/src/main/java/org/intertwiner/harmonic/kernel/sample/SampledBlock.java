package org.intertwiner.harmonic.kernel.sample;

import org.intertwiner.harmonic.certificate.Placement;

/**
 * One place of a sampled template: the elements firstElement … firstElement + template.size() − 1
 * of the sampled basis are the template's elements, standing on these rows and columns.
 *
 * @param template the template
 * @param placement its rows in V_out and columns in V_in
 * @param firstElement the number of its first element in the whole basis
 */
public record SampledBlock(SampledTemplate template, Placement placement, int firstElement) {}
