using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Writes a formula in a row, as far as a row can say it: r², CO₂, (a+b)/(c), √(x).</summary>
internal static class Formula
{
    public static string Text(XElement formula, TrackedView view) => string.Concat(formula.Read().Select(part => Part(part, view)));

    private static string Part(XElement part, TrackedView view)
    {
        if (view.Lacks(part) || part.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal))
            return "";
        if (part.Name.Namespace != Wml.Math)
            return part.Is("t") ? part.Value : Text(part, view);
        string Of(string child) => part.Element(Wml.Math + child) is { } inner ? Text(inner, view) : "";
        return part.Name.LocalName switch
        {
            "t" => part.Value,
            "sSup" => Raised(Of("e"), Of("sup")),
            "sSub" => Lowered(Of("e"), Of("sub")),
            "sSubSup" => Raised(Lowered(Of("e"), Of("sub")), Of("sup")),
            "sPre" => Raised("", Of("sup")) + Lowered("", Of("sub")) + Of("e"),
            "f" => $"{Grouped(Of("num"))}/{Grouped(Of("den"))}",
            "rad" => $"{Raised("", Of("deg"))}√{Grouped(Of("e"))}",
            "nary" => $"{Character(part, "naryPr", "∫")}{Lowered("", Of("sub"))}{Raised("", Of("sup"))}{Of("e")}",
            "d" => $"{Character(part, "dPr", "(", "begChr")}{string.Join(Character(part, "dPr", "|", "sepChr"), part.Elements(Wml.Math + "e").Select(inner => Text(inner, view)))}{Character(part, "dPr", ")", "endChr")}",
            "func" => $"{Of("fName")} {Of("e")}",
            "mr" => string.Join(' ', part.Elements(Wml.Math + "e").Select(inner => Text(inner, view))) + "; ",
            _ => Text(part, view),
        };
    }

    // The sign that an operator or a bracket is set to.
    private static string Character(XElement part, string properties, string usual, string name = "chr") =>
        part.Element(Wml.Math + properties)?.Element(Wml.Math + name) is { } set ? (string?)set.Attribute(Wml.Math + "val") ?? "" : usual;

    private static string Grouped(string text) => text.Length <= 1 || text.All(char.IsDigit) || text.All(char.IsLetter) ? text : $"({text})";

    private static string Raised(string of, string text) =>
        text.Length == 0 ? of : of + (!text.All(char.IsLetter) && ScriptText.Raised(text, of.Length > 0 ? of[^1] : ' ') is { } raised ? raised : "^" + Grouped(text));

    private static string Lowered(string of, string text) => text.Length == 0 ? of : of + (ScriptText.Lowered(text) ?? "_" + Grouped(text));
}
