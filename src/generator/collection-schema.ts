/** The format of every collection, as Postman names it. */
export const collectionSchema =
  'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
