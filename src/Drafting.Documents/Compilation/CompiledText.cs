using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>What a run of a compilation text is.</summary>
public enum CompiledMark
{
    /// <summary>The draft's own text. With what is struck it is the paragraph as it stands, to the letter.</summary>
    Base,

    /// <summary>Words that somebody proposes.</summary>
    Added,

    /// <summary>The draft's own text that somebody would delete or replace.</summary>
    Struck,

    /// <summary>A bracket, or what parts one wording from the next.</summary>
    Bracket,

    /// <summary>Who says what, and what else the compilation has to say.</summary>
    Attribution,
}

/// <summary>A stretch of a compiled paragraph that is one thing and looks the same throughout.</summary>
/// <param name="Content">An insert: the words with their formatting, or a reference to a footnote.</param>
/// <param name="Mark">What it is.</param>
/// <param name="Proposals">Those whose words these are, or who would take them away; none of what is not disputed.</param>
public sealed record CompiledRun(DeltaOp Content, CompiledMark Mark, IReadOnlyList<Proposal> Proposals);

/// <summary>A paragraph of a compilation text.</summary>
/// <param name="Id">The paragraph's id in the draft, or the one it would have.</param>
/// <param name="Label">As printed: “3.”, “3 alt.”, “7 bis.”; null where none is.</param>
public sealed record CompiledParagraph(string Id, string? Label, ParagraphKind Kind, int Level, IReadOnlyList<CompiledRun> Runs)
{
    /// <summary>Those that would bring it: its label stands behind the bracket that opens it. None of a paragraph that the draft has.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>Those that would take it out as a whole.</summary>
    public IReadOnlyList<Proposal> RemovedBy { get; init; } = [];

    /// <summary>Whether the draft has no such paragraph.</summary>
    public bool IsProposed => Proposals.Count > 0;

    /// <summary>Its text as one, brackets and all; a label in brackets too.</summary>
    public string PlainText => string.Concat(Printed.Select(run => run.Content.Text));

    /// <summary>The runs as they are printed: of a proposed paragraph with its label behind the bracket that opens it.</summary>
    public IEnumerable<CompiledRun> Printed => IsProposed && Label is not null
        ? [Runs[0], new(DeltaOp.Insert(Label + " "), CompiledMark.Attribution, Proposals), .. Runs.Skip(1)]
        : Runs;
}

/// <summary>
/// A draft with all that is proposed to it in place, each wording with who proposes, supports and opposes it, and rival texts after the paragraphs
/// they would replace: what the United Nations calls a compilation text.
/// </summary>
/// <param name="Revision">Of the draft it is of.</param>
/// <param name="Language">The draft's.</param>
public sealed record CompiledText(long Revision, string Language, IReadOnlyList<CompiledParagraph> Paragraphs)
{
    /// <summary>What such a text is called in the draft's language.</summary>
    public string Name => CompilationWords.Of(Language)["compilation"];

    /// <summary>Compiles a draft and the proposals that are open.</summary>
    public static CompiledText Of(Draft draft, CompilationStyle? style = null) => new(draft.Revision, draft.Language, new Compiler(draft, style ?? new()).Paragraphs());
}
