using System.Text;
using Drafting.Server.Answers;

namespace Drafting.Server.Invitations;

/// <summary>Somebody to be invited, as written.</summary>
/// <param name="Number">The line of the file, from 1.</param>
/// <param name="Delegation">Code or name in any of the six languages; null or empty for the secretariat.</param>
internal sealed record RosterLine(int Number, string Email, string Name, string? Delegation);

/// <summary>
/// Reads a table of delegates as spreadsheets save it: separated by commas, semicolons or tabs, in UTF-8. A first line of headings says which column
/// is which; without one they are name, e-mail, delegation.
/// </summary>
internal static class RosterFile
{
    /// <summary>How many people are read from one file.</summary>
    public const int MostPeople = 500;

    /// <summary>The largest file. Bytes.</summary>
    public const int Largest = 256 * 1024;

    private static readonly string[] Names = ["name", "full name", "姓名", "名字", "nom", "nombre", "имя", "фио", "الاسم"];
    private static readonly string[] Emails = ["email", "e-mail", "e-mail address", "email address", "mail", "邮箱", "电子邮件", "电子邮箱", "courriel", "correo", "эл. почта", "البريد الإلكتروني"];
    private static readonly string[] DelegationHeadings = ["delegation", "country", "state", "代表团", "国家", "délégation", "pays", "delegación", "país", "делегация", "страна", "الوفد", "الدولة"];

    /// <exception cref="RefusedException">It is not in UTF-8, has no columns that can be told apart, or names too many people.</exception>
    public static IReadOnlyList<RosterLine> Read(byte[] file)
    {
        var rows = Rows(Text(file)).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        if (rows.Count == 0)
            throw Refused.Field("file", "The file has no lines.");
        var isHeaded = !rows[0].Cells.Any(cell => cell.Contains('@'));
        var columns = isHeaded ? Columns(rows[0].Cells) : (Name: 0, Email: 1, Delegation: 2);
        if (columns.Email < 0 || columns.Name < 0)
            throw Refused.Field("file", "The first line names the columns: name, email, delegation.");
        var people = rows.Skip(isHeaded ? 1 : 0).Select(row => new RosterLine(row.Line, Cell(row.Cells, columns.Email), Cell(row.Cells, columns.Name), Cell(row.Cells, columns.Delegation))).ToList();
        return people.Count switch
        {
            0 => throw Refused.Field("file", "The file names nobody."),
            > MostPeople => throw Refused.Field("file", $"The file names more than {MostPeople} people. Divide it."),
            _ => people,
        };
    }

    private static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException("tableNotUtf8", "The file is not in UTF-8. Save it as “CSV UTF-8”.", "file");
        }
    }

    private static (int Name, int Email, int Delegation) Columns(List<string> headings)
    {
        int Of(string[] words) => headings.FindIndex(heading => words.Contains(heading.Trim().ToLowerInvariant()));
        return (Of(Names), Of(Emails), Of(DelegationHeadings));
    }

    private static string Cell(List<string> cells, int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : "";

    /// <summary>The rows of a table (RFC 4180) with the lines they begin on; the separator is the one that is found first outside quotation marks.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text)
    {
        var separator = SeparatorOf(text);
        var (line, begun, quoted) = (1, 1, false);
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '\n')
                line++;
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (character == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (!quoted && character == separator)
                EndCell();
            else if (!quoted && character == '\n')
                yield return EndRow();
            else
                cell.Append(character);
        }

        yield return EndRow();

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        (int Line, List<string> Cells) EndRow()
        {
            EndCell();
            var row = (begun, cells);
            begun = line;
            cells = [];
            return row;
        }
    }

    private static char SeparatorOf(string text)
    {
        var quoted = false;
        foreach (var character in text)
        {
            quoted ^= character == '"';
            if (!quoted && character is ',' or ';' or '\t')
                return character;
        }

        return ',';
    }
}
