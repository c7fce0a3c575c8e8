using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>What is said of words.</summary>
internal enum Verb
{
    /// <summary>They are proposed; nothing but the name says so, wherever it stands.</summary>
    Plain,

    /// <summary>They are proposed where there are none.</summary>
    Add,

    /// <summary>They are proposed in place of others.</summary>
    Alternate,

    /// <summary>They should go, or not come.</summary>
    Delete,

    /// <summary>They should stay.</summary>
    Retain,

    /// <summary>A position on them is reserved.</summary>
    Reserve,
}

/// <summary>Who says something of words.</summary>
internal sealed record Saying(IReadOnlyList<Voice> Voices, Verb Verb);

/// <summary>One of the wordings in a bracket, and what is said of it.</summary>
/// <param name="Proposals">Those that what is said is about.</param>
internal sealed record Wording(IReadOnlyList<CompiledRun> Runs, IReadOnlyList<Saying> Sayings, IReadOnlyList<Proposal> Proposals);

/// <summary>
/// How brackets are written (negotiation: compilation texts as printed): <c>[</c> wording (<c> / </c> wording)* <c>]</c>; a wording with who says what of it, stances parted by
/// semicolons, names by commas; a name without a verb proposes.
/// </summary>
internal sealed class Notation(string language, CompilationStyle style)
{
    private const string Or = " / ";
    private const string Dash = " - ";

    private readonly CompilationWords words = CompilationWords.Of(language);
    private readonly NameForm form = style.Names ?? (CompilationWords.Of(language)["attribution"] == "codes" ? NameForm.Codes : NameForm.Names);

    /// <summary>Wordings side by side.</summary>
    public IEnumerable<CompiledRun> Bracketed(params IReadOnlyList<Wording> wordings)
    {
        yield return Bracket("[");
        for (var i = 0; i < wordings.Count; i++)
        {
            if (i > 0)
                yield return Bracket(wordings[i].Runs is [{ Content.Text: [' ', ..] }, ..] ? Or.TrimEnd() : Or);
            foreach (var run in Written(wordings[i]))
                yield return run;
        }

        yield return Bracket(style.Verb == VerbPlace.NameLast && EndsInBlank(wordings[^1]) ? "] " : "]");
    }

    /// <summary>A bracket, or another sign that is nobody's word.</summary>
    public static CompiledRun Bracket(string sign) => new(DeltaOp.Insert(sign), CompiledMark.Bracket, []);

    /// <summary>What the compilation has to say.</summary>
    public static CompiledRun Told(string text, IReadOnlyList<Proposal> of) => new(DeltaOp.Insert(text), CompiledMark.Attribution, of);

    private IEnumerable<CompiledRun> Written(Wording wording)
    {
        var sayings = wording.Sayings.Where(saying => saying.Voices.Count > 0).ToList();
        var said = words.Joined("stances", sayings.Select(Said));
        if (said.Length == 0)
            return wording.Runs;
        if (wording.Runs.Count == 0)
            return [Told(said, wording.Proposals)];
        return style.Verb == VerbPlace.VerbFirst
            ? [Told(words.Filled("before", said, ""), wording.Proposals), .. wording.Runs]
            // A blank at the end of the words parts them from the dash.
            : [.. wording.Runs, Told((EndsInBlank(wording) ? Dash.TrimStart() : Dash) + said, wording.Proposals)];
    }

    private string Said(Saying saying)
    {
        var names = saying.Voices.Select(voice => voice.Called(language, form));
        return (style.Verb, saying.Verb) switch
        {
            (VerbPlace.VerbFirst, Verb.Alternate) => $"{words["alt"]}. {string.Join('/', names)}",
            (VerbPlace.VerbFirst, Verb.Plain) => string.Join('/', names),
            (VerbPlace.VerbFirst, Verb.Add) => words.Filled("says", string.Join('/', names), words["add"]),
            (_, Verb.Plain or Verb.Add or Verb.Alternate) => words.Joined("names", names),
            var (place, verb) => words.Filled("says", place == VerbPlace.VerbFirst ? string.Join('/', names) : words.Joined("names", names), WordOf(verb)),
        };
    }

    private string WordOf(Verb verb) => words[verb switch { Verb.Delete => "delete", Verb.Retain => "retain", _ => "reserve" }];

    private static bool EndsInBlank(Wording wording) => wording.Runs is [.., { Content.Text: [.., ' '] }];
}
