using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>The rules of a resolution's form: how paragraphs open and end, repeat, are numbered and spelt.</summary>
internal static class FormulaeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new EndPunctuation(),
        new ListConjunction(),
        new HeadingMark(),
        new UnknownOpening(),
        new OpeningOfTheOtherPart(),
        new RepetitionRule("repetitionMissing", Repetition.Fault.Missing),
        new RepetitionRule("repetitionWrong", Repetition.Fault.Wrong),
        new RepetitionRule("repetitionAlone", Repetition.Fault.Alone),
        new EnactingComma(),
        new SingleNumbered(),
        new NoteOrder(),
        new NoteWithoutReference(),
        new ReferenceWithoutNote(),
        new NoteEnd(),
        new NoteForm(),
        new PresentResolution(),
        new TakingNote(),
        new ForeignMarks(),
        new Quotation(),
        new Unclosed(),
        new DoubledMark(),
        new Spacing(),
        new FrenchSpacing(),
        new DoubleWord(),
        // Annexes keep what others wrote.
        new ReplacementRule("stateName", IsOfTheResolution),
        new ReplacementRule("organName", IsOfTheResolution),
        new DateForm(),
        new SessionNumber(),
        new SpellingWithZ(),
        new ReplacementRule("spelling", IsOfTheResolution),
        new AbbreviationStops(),
        new AbbreviationBefore(),
        new AbbreviationTwice(),
    ];

    private static bool IsOfTheResolution(Reading reading) =>
        reading.Setting.IsResolution && reading.Kind is ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub;
}
