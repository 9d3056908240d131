using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// A workbook opened for reading: any .xlsx, by whatever program it was written. Opening judges the whole file; reading cannot fail afterwards.
/// <code>
/// if (!WorkbookFile.TryOpen(stream, out var workbook, out var fault)) return fault;
/// using (workbook)
/// {
///     var rows = workbook.Read(workbook.FindSheet("調査")!);
///     while (rows.Read()) { rows.Text(1) … rows.Number … }
/// }
/// </code>
/// Not thread-safe; use one for each thread.
/// </summary>
public sealed class WorkbookFile : IDisposable
{
    private readonly WorkbookPackage package;
    private readonly WorkbookPart part;

    private WorkbookFile(WorkbookPackage package, WorkbookPart part)
    {
        this.package = package;
        this.part = part;
    }

    /// <summary>The worksheets in the order of their tabs, hidden ones too.</summary>
    public IReadOnlyList<SheetEntry> Sheets => part.Sheets;

    /// <summary>The names the workbook defines.</summary>
    public IReadOnlyList<DefinedName> Names => part.Names;

    /// <summary>Opens a file of this machine. A file that cannot be read at all is answered like one that is no workbook.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="file">The workbook; null when it is refused.</param>
    /// <param name="fault">Why it is refused: E101–E105.</param>
    /// <returns>Whether it was opened.</returns>
    public static bool TryOpen(string path, [NotNullWhen(true)] out WorkbookFile? file, [NotNullWhen(false)] out Finding? fault)
    {
        try
        {
            if (IsEmpty(path))
            {
                file = null;
                fault = PackageFault.NotXlsx();
                return false;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return TryOpen(stream, out file, out fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            file = null;
            fault = PackageFault.NotXlsx();
            return false;
        }
    }

    /// <summary>Opens what a stream holds from its present place to its end; at most the file limit is read.</summary>
    /// <param name="stream">Read to the end, not closed.</param>
    /// <param name="file">The workbook; null when it is refused.</param>
    /// <param name="fault">Why it is refused: E101–E105.</param>
    /// <returns>Whether it was opened.</returns>
    public static bool TryOpen(Stream stream, [NotNullWhen(true)] out WorkbookFile? file, [NotNullWhen(false)] out Finding? fault)
    {
        var expected = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 64 * 1024;
        file = null;
        if (expected > PackageLimits.FileBytes)
        {
            fault = PackageFault.FileTooLarge(expected);
            return false;
        }

        var bytes = ArrayPool<byte>.Shared.Rent((int)expected + 1);
        try
        {
            var length = ReadAll(stream, ref bytes);
            if (length > PackageLimits.FileBytes)
            {
                fault = PackageFault.FileTooLarge(length);
                return false;
            }

            if (WorkbookPackage.Open(bytes, length, out fault) is { } package)
            {
                file = Compose(package, out fault);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return (file is null) == (fault is null) ? throw new InvalidOperationException("A file is either opened or refused.") : file is not null;
    }

    /// <summary>The first sheet of a name; null when there is none. Tabs are named without regard to case.</summary>
    public SheetEntry? FindSheet(string name) => Sheets.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a sheet's rows from the top.</summary>
    public SheetReader Read(SheetEntry sheet) => new(sheet.Part, package.RelationshipsOf(sheet.Part), part.Strings, part.Formats);

    /// <inheritdoc/>
    public void Dispose() => package.Dispose();

    private static WorkbookFile? Compose(WorkbookPackage package, out Finding? fault)
    {
        var workbook = WorkbookPart.Read(package, out fault);
        if (workbook is not null)
        {
            return new WorkbookFile(package, workbook);
        }

        package.Dispose();
        return null;
    }

    // A pipe or a device has no length either: opened, it would wait for ever for somebody to write.
    private static bool IsEmpty(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: 0 };
    }

    private static int ReadAll(Stream stream, ref byte[] bytes)
    {
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
                bytes.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = larger;
            }

            var read = stream.Read(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0 || length > PackageLimits.FileBytes)
            {
                return length;
            }
        }
    }
}
