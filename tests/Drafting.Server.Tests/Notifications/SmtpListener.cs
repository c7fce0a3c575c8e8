using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using MimeKit;

namespace Drafting.Server.Tests.Notifications;

/// <summary>A small mail server on a free port: it keeps what it is sent, and refuses whom a test tells it to.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpListener listener;
    private readonly Channel<MimeMessage> received = Channel.CreateUnbounded<MimeMessage>();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    public SmtpListener(int port = 0)
    {
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        running = RunAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whose e-mails are refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>The next e-mail.</summary>
    public async Task<MimeMessage> NextAsync() => await received.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>What has come and was not looked at yet.</summary>
    public List<MimeMessage> Arrived()
    {
        List<MimeMessage> arrived = [];
        while (received.Reader.TryRead(out var message))
            arrived.Add(message);
        return arrived;
    }

    public async ValueTask DisposeAsync()
    {
        if (running.IsCompleted)
            return;
        await stopping.CancelAsync();
        await running;
        listener.Stop();
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        async Task AnswerAsync(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stopping.Token);
        try
        {
            await AnswerAsync("220 tests.example");
            while (await reader.ReadLineAsync(stopping.Token) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await AnswerAsync("354 go on");
                        received.Writer.TryWrite(await MessageAsync(reader));
                        await AnswerAsync("250 taken");
                        break;
                    case "RCPT" when Refused.Any(line.Contains):
                        await AnswerAsync("550 no such mailbox");
                        break;
                    case "QUIT":
                        await AnswerAsync("221 bye");
                        return;
                    default:
                        await AnswerAsync("250 ok");
                        break;
                }
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    private async Task<MimeMessage> MessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
