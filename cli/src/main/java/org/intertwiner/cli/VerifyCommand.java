package org.intertwiner.cli;

import picocli.CommandLine.Command;

/** {@code intertwiner verify …}: what can be checked. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks laws, documents and equivariance.",
    subcommands = {VerifyBasisCommand.class, VerifyLawsCommand.class})
final class VerifyCommand {}
