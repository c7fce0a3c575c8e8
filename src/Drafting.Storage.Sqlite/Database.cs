using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>One database file, and how connections to it are set up.</summary>
internal sealed class Database
{
    // Whoever else uses the file holds it for milliseconds; who waits for longer is better told.
    private const int BusySeconds = 2;

    private readonly string connectionString;

    /// <param name="database">A path or an ADO.NET connection string.</param>
    public Database(string database)
    {
        var given = database.Contains('=') ? new SqliteConnectionStringBuilder(database) : new SqliteConnectionStringBuilder { DataSource = database };
        if (given.DataSource is "" or ":memory:" || given.Mode == SqliteOpenMode.Memory)
            throw new ArgumentException("Drafts are kept in a file: name one as Data Source.", nameof(database));
        if (!given.ContainsKey("Default Timeout")) given.DefaultTimeout = BusySeconds;
        given.ForeignKeys = true;
        // Sessions are kept open and reused here; a pool beneath them would only hold the file after they close.
        given.Pooling = false;
        connectionString = given.ToString();
        File = Path.GetFullPath(given.DataSource);
    }

    /// <summary>Where it is.</summary>
    public string File { get; }

    /// <summary>A new session; creates the file, and the folder it is in, where they are not there yet.</summary>
    public Session Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var connection = new SqliteConnection(connectionString);
        var session = new Session(connection);
        try
        {
            connection.Open();
            connection.CreateFunction("holds", static (byte[] text, byte[] words) => Holds(text, words), isDeterministic: true);
            connection.CreateFunction("has", static (byte[] text, byte[] phrase) => text.AsSpan().IndexOf(phrase) >= 0, isDeterministic: true);
            session.Command("PRAGMA journal_mode = WAL");
            // FULL: in WAL mode anything less lets a power failure take back what was acknowledged.
            session.Command("PRAGMA synchronous = FULL");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // Whether a text in UTF-8 contains all words, which are divided by blanks; SQLite's own instr takes ten times as long.
    private static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words)
    {
        foreach (var word in words.Split((byte)' '))
        {
            if (text.IndexOf(words[word]) < 0)
                return false;
        }

        return true;
    }
}
