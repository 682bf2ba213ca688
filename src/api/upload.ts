import { createHash } from 'node:crypto';
import express, { type RequestHandler } from 'express';
import { z } from 'zod';
import { Problem } from './problem';
import type { UploadLimits } from './route';

/** A file as it came. Its bytes are not enumerable, so that a repeat of the call is told by their digest. */
export interface Upload {
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

export const uploadSchema = z.custom<Upload>((value) => (value as Partial<Upload> | undefined)?.bytes !== undefined, {
  error: '没有文件内容',
});

/** Reads a file of one of the media types, as it is. */
export function readUpload({ mediaTypes, mostBytes }: UploadLimits): RequestHandler {
  const raw: RequestHandler = express.raw({ type: () => true, limit: mostBytes, inflate: false });
  return (request, response, next) => {
    const mediaType = mediaTypes.find((type) => request.is(type) === type);
    if (mediaType === undefined) {
      // A request without a body has no type to be wrong.
      const empty =
        request.headers['transfer-encoding'] === undefined && !Number(request.headers['content-length'] ?? 0);
      if (!empty) throw new Problem('media-type-unsupported', `内容须为 ${mediaTypes.join(' 或 ')}`);
      request.body = undefined;
      next();
      return;
    }
    raw(request, response, (error?: unknown) => {
      if (error === undefined) request.body = uploadOf(mediaType, request.body);
      next(error === undefined ? undefined : uploadProblem(error, mostBytes));
    });
  };
}

function uploadOf(mediaType: string, bytes: unknown): Upload | undefined {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return Object.defineProperty({ mediaType, sha256, bytes }, 'bytes', { enumerable: false });
}

function uploadProblem(error: unknown, mostBytes: number): unknown {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') {
    // What is left of the file is not read, so the connection cannot be used for another request.
    const headers = { Connection: 'close' };
    return new Problem('body-too-large', `文件不得超过 ${mostBytes / 1024 / 1024} MB`, { headers });
  }
  if (type === 'encoding.unsupported') return new Problem('media-type-unsupported', '不接受压缩的内容');
  return type === undefined ? error : new Problem('body-malformed', '文件没有传完');
}
