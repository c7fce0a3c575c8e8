using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Agenda items spelt out: “17(a)和(e)、27(b)和 131” are 17(a), 17(e), 27(b), 131; and printed with a letter as each language prints it.</summary>
internal static partial class AgendaItems
{
    [GeneratedRegex(@"(?<number>\d+)|\(?\b(?<letter>\p{Ll}{1,2}|[\u0620-\u064a]{1,2})\)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<number>\d+)\p{Zs}?\(?(?<letter>\p{L}{1,2})\)$")]
    private static partial Regex Lettered();

    /// <summary>An item as it is stored, “99(p)”, printed.</summary>
    /// <param name="item">The item; one in another form is printed as it is.</param>
    /// <param name="letter">How the letter follows the number, with {0} in its place: “ ({0})”.</param>
    public static string Printed(string item, string letter) =>
        Lettered().Replace(item, match => match.Groups["number"].Value + string.Format(CultureInfo.InvariantCulture, letter, match.Groups["letter"].Value));

    /// <summary>A printed item as it is stored.</summary>
    public static string Stored(string printed) => Lettered().Replace(printed, "${number}(${letter})");

    public static IReadOnlyList<string> Parse(string text)
    {
        var items = new List<string>();
        string? number = null;
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["letter"].Success)
            {
                if (number is not null && items.Count > 0 && items[^1] == number)
                    items.RemoveAt(items.Count - 1);
                items.Add($"{number}({part.Groups["letter"].Value})");
            }
            else
            {
                number = part.Groups["number"].Value;
                items.Add(number);
            }
        }

        return items;
    }
}
